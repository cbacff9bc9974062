package de.mitlernen.content.check;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The classes of this library loaded anew, to see which ones a call needs. */
final class FreshClasses extends URLClassLoader {

    private final Set<String> loaded = ConcurrentHashMap.newKeySet();

    FreshClasses() {
        super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    /** Calls a static method that takes nothing or a path. */
    void call(Class<?> type, String method, Path... argument) throws ReflectiveOperationException {
        var types = Stream.of(argument).map(_ -> Path.class).toArray(Class<?>[]::new);
        loadClass(type.getName()).getMethod(method, types).invoke(null, (Object[]) argument);
    }

    boolean anyLoadedFrom(String prefix) {
        return loaded.stream().anyMatch(name -> name.startsWith(prefix));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        loaded.add(name);
        return super.findClass(name);
    }

    private static URL[] classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(FreshClasses::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
