package de.mitlernen.accessibility;

/** Who looks at a page. */
enum Visitor {
    /** Nobody has met them before. */
    NEWCOMER("a newcomer"),
    /** Begun without an account: one lesson done, and the closing quiz not passed. */
    GUEST("a guest"),
    /** All units done, no certificate taken yet. */
    GRADUATE("a guest at the end of a course"),
    /** Signed in as the demonstration's learner: one course done, another begun. */
    LEARNER("a learner with an account"),
    /** Signed in as the demonstration's trainer: no course begun. */
    TRAINER("a trainer with an account"),
    /** Signed in as the demonstration's administrator. */
    ADMINISTRATOR("an administrator"),
    /** High contrast, the largest text, the widest spacing and the ruler are chosen. */
    WEAK_EYES("somebody with weak eyes");

    private final String words;

    Visitor(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
