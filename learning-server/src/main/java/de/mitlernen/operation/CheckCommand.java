package de.mitlernen.operation;

import de.mitlernen.content.CoursePackages;
import de.mitlernen.content.Finding;
import de.mitlernen.content.Finding.Severity;
import de.mitlernen.content.check.CourseChecker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code check DIR}: tells authors what a course package lacks, without a database or a port. */
public final class CheckCommand {

    public static final String NAME = "check";

    private static final int NO_ERRORS = 0;
    private static final int ERRORS = 1;
    private static final int COULD_NOT_RUN = 2;

    private static final String USAGE =
            "Usage: learning-server/start check DIR-OR-ZIP [--json] [--write]";
    private static final String JSON = "--json";
    private static final String WRITE = "--write";

    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param out takes the findings
     * @param err takes the reason if the command cannot run
     */
    public CheckCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Checks a package and tells what is found.
     *
     * @param arguments those after {@code check}
     * @return the exit code: 0 without errors, 1 with errors, 2 if it could not run
     */
    public int run(List<String> arguments) {
        var rest = new ArrayList<>(arguments);
        boolean json = rest.remove(JSON);
        boolean write = rest.remove(WRITE);
        if (rest.size() != 1 || rest.getFirst().startsWith("-")) {
            return refuse(USAGE);
        }
        var name = rest.getFirst();
        if (!isThere(name)) {
            return refuse("There is no folder or zip file " + name + ". " + USAGE);
        }
        if (write && !Files.isDirectory(Path.of(name))) {
            return refuse(WRITE + " needs a folder, and " + name + " is none.");
        }
        return write ? writeAndCheck(Path.of(name), json) : check(Path.of(name), json);
    }

    /** Brings the files into their canonical form, unless there is an error in them. */
    private int writeAndCheck(Path course, boolean json) {
        try {
            CoursePackages.rewrite(course);
            return check(course, json);
        } catch (IOException failure) {
            return refuse("The folder " + course + " cannot be written: " + failure);
        }
    }

    private int check(Path course, boolean json) {
        var findings = CourseChecker.check(course);
        out.print(json ? FindingsReport.json(findings) : FindingsReport.text(findings));
        out.flush();
        return findings.stream().anyMatch(CheckCommand::isError) ? ERRORS : NO_ERRORS;
    }

    private int refuse(String reason) {
        err.println(reason);
        return COULD_NOT_RUN;
    }

    private static boolean isThere(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException malformed) {
            return false;
        }
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }
}
