package de.mitlernen.audit;

import java.util.Locale;

/** What the audit trail tells of. The names are stored: they stay. */
public enum AuditAction {
    SIGN_IN,
    ACCOUNT_CREATED,
    IDENTITY_LINKED,
    PASSWORD_CHANGED,
    SECOND_STEP_ADDED,
    SECOND_STEP_REMOVED,
    RECOVERY_CODES_RENEWED,
    RECOVERY_CODE_USED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    SESSIONS_ENDED,
    ROLE_GIVEN,
    CREDENTIAL_ISSUED,
    COURSE_PUBLISHED,
    PERSON_ERASED;

    /** As it is stored, and as its message is called. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static AuditAction of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
