package de.mitlernen.learning;

import de.mitlernen.learning.Submitted.Refused;
import de.mitlernen.limit.RateLimit;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.web.Upload;

import org.jooq.DSLContext;

import java.time.Duration;

/**
 * How much may be submitted, so that nobody fills the storage. Of each exercise one file is kept at
 * most, so that a course bounds their number. In the transaction of the caller.
 */
final class SubmissionLimits {
    /** Of all files that a learner has submitted in a course, in megabytes. */
    static final int MOST_MEGABYTES = 5 * Upload.LARGEST_MEGABYTES;

    /** To one exercise: each leaves an attempt behind. */
    static final int MOST_TIMES = 50;

    /** A school shares one address. */
    static final RateLimit IN_AN_HOUR = new RateLimit(120, Duration.ofHours(1));

    static final RateLimit IN_A_DAY = new RateLimit(400, Duration.ofDays(1));

    private SubmissionLimits() {}

    /** It undoes the transaction in which a submission turned out to be too much. */
    static final class Exceeded extends RuntimeException {
        private final Refused refusal;

        private Exceeded(Refused refusal) {
            super(refusal.name(), null, false, false);
            this.refusal = refusal;
        }

        Refused refusal() {
            return refusal;
        }
    }

    /**
     * Counts a submission that was just stored.
     *
     * @throws Exceeded when it is too much
     */
    static void require(DSLContext sql, Place place, Attempt submission, String address) {
        require(Attempts.count(sql, place, submission) <= MOST_TIMES, Refused.TIMES);
        if (submission.file().isPresent()) {
            long most = (long) MOST_MEGABYTES * Upload.MEGABYTE;
            require(SubmittedFiles.bytes(sql, place) <= most, Refused.BYTES);
            // Last, as others of this address wait from here on until the transaction ends.
            take(sql, "files in an hour " + address, IN_AN_HOUR, Refused.FILES_IN_AN_HOUR);
            take(sql, "files in a day " + address, IN_A_DAY, Refused.FILES_IN_A_DAY);
        }
    }

    private static void take(DSLContext sql, String key, RateLimit limit, Refused otherwise) {
        require(RateLimits.take(sql, key, limit), otherwise);
    }

    private static void require(boolean fulfilled, Refused otherwise) {
        if (!fulfilled) {
            throw new Exceeded(otherwise);
        }
    }
}
