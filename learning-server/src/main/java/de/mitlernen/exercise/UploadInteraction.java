package de.mitlernen.exercise;

import com.ibm.icu.text.NumberFormat;

import de.mitlernen.content.Html;
import de.mitlernen.content.Submission;
import de.mitlernen.web.Dates;
import de.mitlernen.web.Form;
import de.mitlernen.web.Language;
import de.mitlernen.web.Upload;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Submitting a text or a file, which a person marks. The response holds the text, and of the file
 * its name, its size in bytes and a fingerprint: {@code ["", "", "0", ""]} is nothing at all. What
 * is submitted later replaces all of what was submitted before.
 */
record UploadInteraction(Submission submission) implements Interaction {
    private static final String FIELD = "file";

    /**
     * What {@code upload.ftlh} shows.
     *
     * @param accept of the file field
     * @param endings that files may have, in words
     * @param submitted what was submitted, if anything
     */
    public record Uploading(
            Html criteria,
            String text,
            int longest,
            String accept,
            List<String> endings,
            @Nullable Submitted submitted)
            implements View {
        @Override
        public String name() {
            return "upload";
        }

        /** Of a file, in megabytes. */
        public int largest() {
            return Upload.LARGEST_MEGABYTES;
        }

        /** Of a file, in bytes. */
        public long largestBytes() {
            return Upload.largest();
        }
    }

    /**
     * What a learner submitted.
     *
     * @param on day and time, in words
     * @param file its name, empty if there is none
     * @param megabytes its size, in words
     */
    public record Submitted(String on, String text, String file, String megabytes) {}

    @Override
    public Keeping keeping() {
        return Keeping.SUBMISSION;
    }

    @Override
    public List<String> read(Form form, Shuffle shuffle) {
        var text =
                Typed.lines(
                        form.get(ExtendedTextInteraction.FIELD), ExtendedTextInteraction.LONGEST);
        return file(form)
                .map(
                        file ->
                                List.of(
                                        text,
                                        file.name(),
                                        "" + file.bytes().length,
                                        file.fingerprint()))
                .orElse(List.of(text, "", "0", ""));
    }

    /** A file stays in no form, so that its text alone is compared. */
    @Override
    public boolean isKept(List<String> response, List<String> earlier) {
        return response.getFirst().equals(earlier.getFirst()) && response.get(1).isEmpty();
    }

    @Override
    public Optional<Upload> file(Form form) {
        return form.file(FIELD);
    }

    @Override
    public Optional<Problem> problem(List<String> response) {
        var name = response.get(1);
        long size = Long.parseLong(response.get(2));
        if (name.isEmpty()) {
            return response.getFirst().isBlank()
                    ? Optional.of(new Problem("exercise.nothingSubmitted"))
                    : Optional.empty();
        }
        if (!FileTypes.include(name)) {
            return Optional.of(new Problem("exercise.fileType", FileTypes.NAMES));
        }
        if (size == 0) {
            return Optional.of(new Problem("exercise.fileEmpty"));
        }
        return size > Upload.largest()
                ? Optional.of(new Problem("exercise.fileTooLarge", "" + Upload.LARGEST_MEGABYTES))
                : Optional.empty();
    }

    @Override
    public List<String> right() {
        return List.of("…", "", "0", "");
    }

    @Override
    public Mark mark(List<String> response) {
        return Mark.NONE;
    }

    @Override
    public View view(Answered answered, Asking asking) {
        var response = answered.response();
        var at = answered.givenAt();
        return new Uploading(
                submission.criteria(),
                answered.at(0),
                ExtendedTextInteraction.LONGEST,
                FileTypes.ACCEPT,
                FileTypes.NAMES,
                response == null || at == null ? null : submitted(response, at, asking.language()));
    }

    private static Submitted submitted(List<String> response, Instant at, Language language) {
        var number = NumberFormat.getInstance(language.locale());
        number.setMaximumFractionDigits(1);
        return new Submitted(
                Dates.dayAndTime(at, language),
                response.getFirst(),
                response.get(1),
                number.format(
                        Math.max(0.1, Double.parseDouble(response.get(2)) / Upload.MEGABYTE)));
    }
}
