package de.mitlernen.learning;

import java.util.UUID;

/** A learner's place in a course, and the version of it. */
record Place(UUID learnerId, UUID enrolmentId, int version) {}
