package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.ACCOUNT;
import static de.mitlernen.db.schema.Tables.ACCOUNT_EMAIL;
import static de.mitlernen.db.schema.Tables.ACCOUNT_IDENTITY;
import static de.mitlernen.db.schema.Tables.ACCOUNT_LINK;
import static de.mitlernen.db.schema.Tables.AUTHENTICATOR_APP;
import static de.mitlernen.db.schema.Tables.LEARNER;
import static de.mitlernen.db.schema.Tables.LEARNING_CODE;
import static de.mitlernen.db.schema.Tables.MAIL;
import static de.mitlernen.db.schema.Tables.PASSKEY;
import static de.mitlernen.db.schema.Tables.PASSKEY_CHALLENGE;
import static de.mitlernen.db.schema.Tables.PENDING_SIGN_IN;
import static de.mitlernen.db.schema.Tables.RECOVERY_CODE;
import static de.mitlernen.db.schema.Tables.SESSION;

import static org.jooq.impl.DSL.select;

import de.mitlernen.personaldata.LearnerData;
import de.mitlernen.personaldata.Section;
import de.mitlernen.personaldata.StoredTable;

import org.jooq.DSLContext;
import org.jooq.Result;

import java.util.List;
import java.util.UUID;

/** Who a learner is, as far as the platform knows it, and by what they are recognised. */
public final class IdentityData implements LearnerData {
    @Override
    public List<StoredTable> tables() {
        return List.of(
                StoredTable.of(ACCOUNT_LINK, "letters", ACCOUNT_LINK.TOKEN_HASH),
                StoredTable.of(
                        PENDING_SIGN_IN,
                        "secondstep",
                        PENDING_SIGN_IN.TOKEN_HASH,
                        PENDING_SIGN_IN.PASSWORD_HASH),
                StoredTable.of(AUTHENTICATOR_APP, "secondstep", AUTHENTICATOR_APP.SECRET),
                StoredTable.of(RECOVERY_CODE, "secondstep", RECOVERY_CODE.CODE_HASH),
                StoredTable.of(PASSKEY_CHALLENGE, "passkeys"),
                StoredTable.of(PASSKEY, "passkeys"),
                StoredTable.of(ACCOUNT_IDENTITY, "provider"),
                StoredTable.of(SESSION, "sessions", SESSION.TOKEN_HASH),
                StoredTable.of(LEARNING_CODE, "code", LEARNING_CODE.CODE_HASH),
                StoredTable.of(ACCOUNT_EMAIL, "account"),
                StoredTable.of(ACCOUNT, "account", ACCOUNT.PASSWORD_HASH),
                StoredTable.of(LEARNER, "account"));
    }

    @Override
    public List<Section> read(DSLContext sql, UUID learner) {
        return List.of(
                new Section("account", account(sql, learner)),
                new Section("code", code(sql, learner)),
                new Section("sessions", sessions(sql, learner)),
                new Section("letters", letters(sql, learner)),
                new Section("secondstep", secondStep(sql, learner)),
                new Section("passkeys", passkeys(sql, learner)),
                new Section("provider", provider(sql, learner)));
    }

    private static Result<?> account(DSLContext sql, UUID learner) {
        return sql.select(
                        LEARNER.CREATED_AT.as("begun"),
                        ACCOUNT.DISPLAY_NAME.as("name"),
                        ACCOUNT_EMAIL.EMAIL.as("email"),
                        ACCOUNT.ROLE.as("role"))
                .from(LEARNER)
                .leftJoin(ACCOUNT)
                .using(LEARNER.LEARNER_ID)
                .leftJoin(ACCOUNT_EMAIL)
                .using(LEARNER.LEARNER_ID)
                .where(LEARNER.LEARNER_ID.eq(learner))
                .fetch();
    }

    /** Only that there is one: the words stand on a page of the learner's. */
    private static Result<?> code(DSLContext sql, UUID learner) {
        return sql.select(LEARNER.CREATED_AT.as("begun"))
                .from(LEARNING_CODE)
                .join(LEARNER)
                .using(LEARNER.LEARNER_ID)
                .where(LEARNER.LEARNER_ID.eq(learner))
                .fetch();
    }

    private static Result<?> sessions(DSLContext sql, UUID learner) {
        return sql.select(
                        SESSION.CREATED_AT.as("begun"),
                        SESSION.USED_AT.as("used"),
                        SESSION.DEVICE.as("device"))
                .from(SESSION)
                .where(SESSION.LEARNER_ID.eq(learner))
                .orderBy(SESSION.CREATED_AT)
                .fetch();
    }

    private static Result<?> secondStep(DSLContext sql, UUID learner) {
        return sql.select(AUTHENTICATOR_APP.CONFIRMED_AT.as("begun"))
                .from(AUTHENTICATOR_APP)
                .where(AUTHENTICATOR_APP.LEARNER_ID.eq(learner))
                .fetch();
    }

    private static Result<?> passkeys(DSLContext sql, UUID learner) {
        return sql.select(
                        PASSKEY.NAME.as("name"),
                        PASSKEY.CREATED_AT.as("begun"),
                        PASSKEY.USED_AT.as("used"))
                .from(PASSKEY)
                .where(PASSKEY.LEARNER_ID.eq(learner))
                .orderBy(PASSKEY.CREATED_AT)
                .fetch();
    }

    private static Result<?> provider(DSLContext sql, UUID learner) {
        return sql.select(
                        ACCOUNT_IDENTITY.ISSUER.as("provider"),
                        ACCOUNT_IDENTITY.SUBJECT.as("subject"),
                        ACCOUNT_IDENTITY.LINKED_AT.as("begun"))
                .from(ACCOUNT_IDENTITY)
                .where(ACCOUNT_IDENTITY.LEARNER_ID.eq(learner))
                .fetch();
    }

    private static Result<?> letters(DSLContext sql, UUID learner) {
        return sql.select(ACCOUNT_LINK.EMAIL.as("email"))
                .from(ACCOUNT_LINK)
                .where(ACCOUNT_LINK.LEARNER_ID.eq(learner))
                .fetch();
    }

    /** Letters that wait for them are not sent any more. */
    @Override
    public void erase(DSLContext tx, UUID learner) {
        var addresses =
                select(ACCOUNT_EMAIL.EMAIL)
                        .from(ACCOUNT_EMAIL)
                        .where(ACCOUNT_EMAIL.LEARNER_ID.eq(learner));
        tx.deleteFrom(MAIL).where(MAIL.RECIPIENT.in(addresses)).execute();
        tx.deleteFrom(ACCOUNT_LINK).where(ACCOUNT_LINK.EMAIL.in(addresses)).execute();
        LearnerData.super.erase(tx, learner);
    }

    /** The account stays who it is; the guest's devices and code lead nowhere any more. */
    @Override
    public void move(DSLContext tx, UUID guest, UUID account) {
        erase(tx, guest);
    }
}
