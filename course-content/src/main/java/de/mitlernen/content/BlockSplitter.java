package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Divides the body of a unit file into blocks: a heading of the second level begins a text block,
 * {@code :::} encloses an exercise, and what follows an exercise is a text block again.
 */
final class BlockSplitter {

    /**
     * A block and where it stands.
     *
     * @param line of the first line of its Markdown
     */
    record Placed(Block block, int line) {}

    /** Begins a heading of the second level. */
    static final String HEADING = "## ";

    private static final Pattern CODE = Pattern.compile("(?s)\\s*(```[^`]*|~~~.*)");

    private final List<Placed> blocks = new ArrayList<>();

    private BlockDraft draft;

    /** Where a {@code :::} stands that is not closed yet. */
    private Optional<Place> open = Optional.empty();

    /** Where code begins that is not closed yet. */
    private Optional<Place> code = Optional.empty();

    private BlockSplitter(Place file) {
        this.draft = BlockDraft.text("intro", file);
    }

    /**
     * @param file its first line
     */
    static List<Placed> split(Passage body, Place file) {
        var splitter = new BlockSplitter(file);
        body.forEach((line, offset) -> splitter.line(line, file.plus(offset)));
        splitter.end();
        return List.copyOf(splitter.blocks);
    }

    /** Whether code begins or ends in this line. */
    static boolean isFence(String line) {
        return CODE.matcher(line).matches();
    }

    private void line(String line, Place at) {
        if (isFence(line)) {
            code = code.isPresent() ? Optional.empty() : Optional.of(at);
        }
        if (code.isPresent()) {
            draft.add(line, at);
        } else if (Delimiter.closes(line)) {
            close(at);
        } else if (Delimiter.is(line)) {
            open(line, at);
        } else if (line.startsWith(HEADING)) {
            heading(line, at);
        } else {
            draft.add(line, at);
        }
    }

    private void heading(String line, Place at) {
        refuseOpen();
        int end = bracesIn(line);
        begin(BlockDraft.text(BlockId.ofHeading(line.substring(end).strip(), at).id(), at));
        draft.add(HEADING + line.substring(HEADING.length(), end).stripTrailing(), at);
    }

    /** Where the braces at the end of a heading begin: at its end when there are none. */
    private static int bracesIn(String heading) {
        var text = heading.stripTrailing();
        int begin = text.indexOf('{', text.lastIndexOf('}', text.length() - 2) + 1);
        return begin < 0 || !text.endsWith("}") ? heading.length() : begin;
    }

    private void open(String line, Place at) {
        refuseOpen();
        open = Optional.of(at);
        var kind = Delimiter.kind(line);
        if (CallOut.KINDS.contains(kind)) {
            refuseBraces(line, at);
            draft.add("::: " + kind, at);
        } else if (Block.DELIMITED.contains(kind)) {
            var id = BlockId.ofBlock(kind, Delimiter.rest(line), at);
            begin(new BlockDraft(id.id(), kind, id.optional(), at.plus(1)));
        } else {
            refuseUnknown(kind, at);
            begin(new BlockDraft("", kind, false, at.plus(1)));
        }
    }

    private void close(Place at) {
        if (open.isEmpty()) {
            at.report(
                    Rule.DELIMITER_WITHOUT_OPENING,
                    "This ::: closes nothing. Remove it, or write the kind after it");
        } else if (draft.isDelimited()) {
            begin(BlockDraft.text("after-" + draft.id(), at));
        } else {
            draft.add(":::", at);
        }
        open = Optional.empty();
    }

    private void end() {
        refuseOpen();
        code.ifPresent(at -> at.report(Rule.CODE_NOT_CLOSED, "Close this code with another ```"));
        draft.finish().ifPresent(blocks::add);
    }

    private void begin(BlockDraft next) {
        draft.finish().ifPresent(blocks::add);
        draft = next;
    }

    private void refuseOpen() {
        open.ifPresent(
                at ->
                        at.report(
                                Rule.BLOCK_NOT_CLOSED,
                                "Close this block with ::: in a line of its own"));
        open = Optional.empty();
    }

    private static void refuseBraces(String line, Place at) {
        if (!Delimiter.rest(line).isEmpty()) {
            at.report(Rule.CALL_OUT_WITH_ID, "A call-out has no id. Write ::: and the kind only");
        }
    }

    private static void refuseUnknown(String kind, Place at) {
        var known = Stream.of(Block.DELIMITED, CallOut.KINDS).flatMap(List::stream).toList();
        at.report(
                Rule.BLOCK_KIND_UNKNOWN,
                "“%s” is unknown. %sKinds are %s"
                        .formatted(kind, Spelling.suggest(kind, known), String.join(", ", known)));
    }
}
