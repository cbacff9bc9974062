package de.mitlernen.web;

import de.mitlernen.content.CourseDefinition.FormOfAddress;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Renders pages, and what is sent: the template {@code feature/name} from its record. */
public final class Templates {
    private static final int TYPICAL_SIZE = 32 * 1024;

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    private final Messages messages;
    private final Assets assets;
    private final Fragments fragments = new Fragments();

    public Templates(Messages messages, Assets assets) {
        this.messages = messages;
        this.assets = assets;
        configuration.setClassForTemplateLoading(Templates.class, "/de/mitlernen");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setURLEscapingCharset("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNumberFormat("computer");
        // A page with two kinds of exercises does not set up the macros of all.
        configuration.setLazyImports(true);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
        share("icons", PropertyFiles.read("/de/mitlernen/web/icons.properties"));
    }

    private void share(String name, Object value) {
        try {
            configuration.setSharedVariable(name, value);
        } catch (TemplateModelException impossible) {
            throw new IllegalArgumentException(name, impossible);
        }
    }

    /** Renders what stands alone, such as an e-mail: there is no {@code frame}. */
    public String render(String template, Language language, Object page) {
        return new String(
                render(template, language, FormOfAddress.FORMAL, Optional.empty(), page),
                StandardCharsets.UTF_8);
    }

    byte[] render(
            String template, Language language, FormOfAddress address, Frame frame, Object page) {
        return render(template, language, address, Optional.of(frame), page);
    }

    private byte[] render(
            String template,
            Language language,
            FormOfAddress address,
            Optional<Frame> frame,
            Object page) {
        var html = new Utf8Writer(TYPICAL_SIZE);
        // It wraps each value once; a map would do so at each use.
        var model = new SimpleHash(configuration.getObjectWrapper());
        frame.ifPresent(around -> model.put("frame", around));
        model.put("page", page);
        model.put("t", function(arguments -> text(language, address, arguments)));
        model.put("url", function(arguments -> "/" + language.tag() + arguments.getFirst()));
        model.put("asset", function(arguments -> assets.url((String) arguments.getFirst())));
        model.put("kept", fragments.in(language, address));
        try {
            configuration.getTemplate(template + ".ftlh").process(model, html);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (TemplateException failure) {
            throw new IllegalStateException("template " + template, failure);
        }
        return html.toBytes();
    }

    boolean hasMessage(Language language, String key) {
        return messages.has(language, key);
    }

    private String text(Language language, FormOfAddress address, List<Object> arguments) {
        var key = (String) arguments.getFirst();
        return messages.get(
                language, address, key, arguments.subList(1, arguments.size()).toArray());
    }

    private interface Function {
        Object apply(List<Object> arguments);
    }

    private static TemplateMethodModelEx function(Function function) {
        return arguments -> {
            var values = new java.util.ArrayList<Object>(arguments.size());
            for (var argument : arguments) {
                values.add(unwrap((TemplateModel) argument));
            }
            return function.apply(values);
        };
    }

    private static Object unwrap(TemplateModel argument) throws TemplateModelException {
        return DeepUnwrap.unwrap(argument);
    }
}
