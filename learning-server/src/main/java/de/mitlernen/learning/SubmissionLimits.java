package de.mitlernen.learning;

import de.mitlernen.learning.Submitted.Reason;
import de.mitlernen.learning.Submitted.Refused;
import de.mitlernen.limit.RateLimit;
import de.mitlernen.limit.RateLimit.Use;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.web.Upload;

import org.jooq.DSLContext;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much may be submitted, so that nobody fills the storage. Of each exercise one file is kept at
 * most, so that a course bounds their number. In the transaction of the caller.
 */
final class SubmissionLimits {
    /** Of all files that a learner has submitted in a course, in megabytes. */
    static final int MOST_MEGABYTES = 5 * Upload.LARGEST_MEGABYTES;

    private static final long MOST_BYTES = (long) MOST_MEGABYTES * Upload.MEGABYTE;

    /** To one exercise: each leaves an attempt behind. */
    static final int MOST_TIMES = 50;

    /** A school shares one address. */
    static final RateLimit IN_AN_HOUR = new RateLimit(120, Duration.ofHours(1));

    static final RateLimit IN_A_DAY = new RateLimit(400, Duration.ofDays(1));

    private final RateLimits limits;

    SubmissionLimits(RateLimits limits) {
        this.limits = limits;
    }

    /** It undoes the transaction in which a submission turned out to be too much. */
    static final class Exceeded extends RuntimeException {
        private final Reason reason;
        private final transient List<Use> uses;

        private Exceeded(Reason reason, List<Use> uses) {
            super(reason.name(), null, false, false);
            this.reason = reason;
            this.uses = uses;
        }
    }

    Refused refusal(Exceeded exceeded) {
        return new Refused(exceeded.reason, limits.untilFree(exceeded.uses));
    }

    /**
     * Asks whether a submission may be stored, whose attempt was.
     *
     * @throws Exceeded when it is too much
     */
    void ask(DSLContext sql, Place place, Attempt submission, List<String> networks) {
        require(Attempts.count(sql, place, submission) <= MOST_TIMES, Reason.TIMES, List.of());
        submission
                .file()
                .ifPresent(
                        file -> {
                            long size = file.bytes().length;
                            long others = SubmittedFiles.bytesOfOthers(sql, place, submission);
                            require(others + size <= MOST_BYTES, Reason.BYTES, List.of());
                            windows(networks)
                                    .forEach(
                                            (reason, uses) ->
                                                    require(
                                                            limits.areFree(sql, uses),
                                                            reason,
                                                            uses));
                        });
    }

    /**
     * Counts a submission that was just stored. The last step, as others of these networks wait
     * from here on until the transaction ends.
     *
     * @throws Exceeded when it is too much after all
     */
    void count(DSLContext sql, Attempt submission, List<String> networks) {
        if (submission.file().isPresent()) {
            windows(networks)
                    .forEach((reason, uses) -> require(limits.take(sql, uses), reason, uses));
        }
    }

    private static Map<Reason, List<Use>> windows(List<String> networks) {
        var windows = new LinkedHashMap<Reason, List<Use>>();
        windows.put(Reason.FILES_IN_AN_HOUR, IN_AN_HOUR.in(networks, "files in an hour"));
        windows.put(Reason.FILES_IN_A_DAY, IN_A_DAY.in(networks, "files in a day"));
        return windows;
    }

    private static void require(boolean fulfilled, Reason otherwise, List<Use> uses) {
        if (!fulfilled) {
            throw new Exceeded(otherwise, uses);
        }
    }
}
