package de.mitlernen.content;

import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Reads {@code ::: tip} … {@code :::}. The delimiters stand at the beginning of a line. */
final class CallOutParser extends AbstractBlockParser {

    /** Finds the beginning of a call-out. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var kind = Delimiter.kind(lineOf(state));
            return state.getIndex() == 0 && CallOut.KINDS.contains(kind)
                    ? BlockStart.of(new CallOutParser(kind)).atIndex(lineOf(state).length())
                    : BlockStart.none();
        }
    }

    private final CallOut callOut;

    private CallOutParser(String kind) {
        this.callOut = new CallOut(kind);
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public Block getBlock() {
        return callOut;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        boolean ends = Delimiter.closes(lineOf(state)) && !isInCode(state);
        return ends ? BlockContinue.finished() : BlockContinue.atIndex(state.getIndex());
    }

    private static boolean isInCode(ParserState state) {
        return state.getActiveBlockParser().getBlock() instanceof FencedCodeBlock;
    }

    private static String lineOf(ParserState state) {
        return state.getLine().getContent().toString();
    }
}
