package de.mitlernen;

import de.mitlernen.audit.AuditData;
import de.mitlernen.audit.AuditEvents;
import de.mitlernen.audit.AuditPages;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.catalog.Catalog;
import de.mitlernen.catalog.CatalogPages;
import de.mitlernen.catalog.CatalogUpdates;
import de.mitlernen.catalog.MediaFiles;
import de.mitlernen.certificate.CertificateData;
import de.mitlernen.certificate.CertificatePages;
import de.mitlernen.certificate.Credentials;
import de.mitlernen.certificate.Issuing;
import de.mitlernen.certificate.VerificationPages;
import de.mitlernen.content.CoursePackages;
import de.mitlernen.db.Database;
import de.mitlernen.exercise.ExerciseViews;
import de.mitlernen.help.HelpPages;
import de.mitlernen.identity.AccountLetters;
import de.mitlernen.identity.AccountLinks;
import de.mitlernen.identity.AccountPages;
import de.mitlernen.identity.Accounts;
import de.mitlernen.identity.AuthenticatorApps;
import de.mitlernen.identity.CodeLimits;
import de.mitlernen.identity.ContinuePages;
import de.mitlernen.identity.IdentityData;
import de.mitlernen.identity.Learners;
import de.mitlernen.identity.LearningCodes;
import de.mitlernen.identity.LetterLimits;
import de.mitlernen.identity.PasskeyPages;
import de.mitlernen.identity.PasskeySignIns;
import de.mitlernen.identity.PasswordChanges;
import de.mitlernen.identity.PasswordProof;
import de.mitlernen.identity.PendingSignIns;
import de.mitlernen.identity.People;
import de.mitlernen.identity.PeoplePages;
import de.mitlernen.identity.RecoveryCodes;
import de.mitlernen.identity.SecondFactor;
import de.mitlernen.identity.SecondStepPages;
import de.mitlernen.identity.SecondSteps;
import de.mitlernen.identity.SecurityLetters;
import de.mitlernen.identity.SessionPages;
import de.mitlernen.identity.Sessions;
import de.mitlernen.identity.SignInCodePages;
import de.mitlernen.identity.SignInLinkPages;
import de.mitlernen.identity.SignInLinks;
import de.mitlernen.identity.SignInPages;
import de.mitlernen.identity.SignUpPages;
import de.mitlernen.identity.SignUps;
import de.mitlernen.identity.SingleSignOn;
import de.mitlernen.identity.SingleSignOnAttempts;
import de.mitlernen.identity.SingleSignOnPages;
import de.mitlernen.learning.AttemptPages;
import de.mitlernen.learning.CoursePages;
import de.mitlernen.learning.CourseStates;
import de.mitlernen.learning.HandoutPages;
import de.mitlernen.learning.Learning;
import de.mitlernen.learning.LearningData;
import de.mitlernen.learning.NotePages;
import de.mitlernen.learning.Notes;
import de.mitlernen.learning.SubmissionPages;
import de.mitlernen.learning.SubmittedFiles;
import de.mitlernen.learning.UnitPages;
import de.mitlernen.learning.UnitVisits;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.mail.MailboxPages;
import de.mitlernen.mail.Outbox;
import de.mitlernen.mail.Postman;
import de.mitlernen.mail.SmtpClient;
import de.mitlernen.my.DeparturePages;
import de.mitlernen.my.MyPages;
import de.mitlernen.oidc.OpenIdProvider;
import de.mitlernen.oidc.Registration;
import de.mitlernen.operation.AdminPages;
import de.mitlernen.operation.DailyWork;
import de.mitlernen.operation.DemoCity;
import de.mitlernen.operation.Health;
import de.mitlernen.personaldata.PersonalData;
import de.mitlernen.privacy.DataPages;
import de.mitlernen.privacy.Erasure;
import de.mitlernen.privacy.Export;
import de.mitlernen.privacy.PrivacyPages;
import de.mitlernen.privacy.Retention;
import de.mitlernen.privacy.RetentionLetters;
import de.mitlernen.privacy.Wording;
import de.mitlernen.secret.Secrets;
import de.mitlernen.selfcheck.PartPages;
import de.mitlernen.selfcheck.ResultPages;
import de.mitlernen.selfcheck.SelfCheckData;
import de.mitlernen.selfcheck.SelfCheckPages;
import de.mitlernen.selfcheck.SelfChecks;
import de.mitlernen.web.Assets;
import de.mitlernen.web.DisplayPages;
import de.mitlernen.web.Messages;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Templates;
import de.mitlernen.web.Web;
import de.mitlernen.web.WebSettings;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The platform, wired by hand: what there is, and below it the site map. */
public final class Site implements AutoCloseable {
    /** The features that have messages. */
    public static final List<String> FEATURES =
            List.of(
                    "web",
                    "audit",
                    "mail",
                    "identity",
                    "catalog",
                    "exercise",
                    "learning",
                    "selfcheck",
                    "certificate",
                    "my",
                    "privacy",
                    "help",
                    "operation");

    private final Messages messages;
    private final Outbox outbox;
    private final CatalogUpdates updates;
    private final DailyWork dailyWork;
    private final Optional<Postman> postman;
    private final Web web;
    private final Routes routes;
    private final Optional<String> demoPassword;

    public Site(Settings settings, Database database, String masterSecret) {
        messages = new Messages(FEATURES);
        var secrets = new Secrets(database, masterSecret);
        var audit = new AuditTrail(database, secrets.key("audit-trail"));
        var catalog = new Catalog(database, audit, messages);
        catalog.importPackages(CoursePackages.bundled(catalog.contentHashes()));
        settings.courses()
                .ifPresent(
                        folder ->
                                catalog.importPackages(
                                        CoursePackages.in(folder, catalog.contentHashes())));

        var codes = new LearningCodes(secrets.key("learning-code"));
        // The demonstration's accounts sign in by password alone.
        var secondFactor = settings.demo() ? SecondFactor.OF_NOBODY : SecondFactor.OF_STAFF;
        var sessions = new Sessions(database, secondFactor);
        var learners = new Learners(database, codes);
        var personalData = personalData(database);
        var accounts = new Accounts(database, audit, secondFactor, personalData);
        var people = new People(database, audit);
        var letters = new SecurityLetters(messages, writesLetters(settings));
        var passwords = new PasswordChanges(database, audit, letters);
        var apps = new AuthenticatorApps(database, secrets.key("authenticator-app"));
        var passkeys = new PasskeySignIns(database, audit, accounts, letters);
        var steps = new SecondSteps(database, audit, accounts, apps, passwords, letters);
        outbox = new Outbox(database);
        var limits = new RateLimits(database, secrets.key("rate-limit"));
        var codeLimits = new CodeLimits(limits);
        var accountPages = new AccountPages(people, passwords, apps, passkeys, sessions, limits);
        var signInPages =
                new SignInPages(
                        accounts,
                        learners,
                        sessions,
                        limits,
                        writesLetters(settings),
                        settings.demo(),
                        settings.provider().map(Registration::name));
        var exercises = new ExerciseViews(messages, secrets.key("exercise-order"));
        var states = new CourseStates(database);
        var notes = new Notes(database, learners);
        var units = new UnitVisits(catalog, states, exercises);
        var learning = new Learning(database, learners, limits);
        var selfChecks = new SelfChecks(database, learners);
        var credentials = new Credentials(database, audit);
        var issuing = new Issuing(catalog, credentials, messages, settings.operator());
        boolean addressIsPublic = settings.publicUrl().isPresent() || settings.demo();
        demoPassword =
                settings.demo()
                        ? new DemoCity(
                                        database,
                                        catalog,
                                        learners,
                                        accounts,
                                        credentials,
                                        new Issuing(
                                                catalog,
                                                credentials,
                                                messages,
                                                settings.operator(),
                                                new Random(DemoCity.SEED)))
                                .prepare(settings.demoPassword(), origin(settings, settings.port()))
                        : Optional.empty();

        var erasure = new Erasure(database, audit, personalData);
        var assets = new Assets();
        var templates = new Templates(messages, assets);
        routes =
                new Routes()
                        .add(assets)
                        .add(new MediaFiles(catalog))
                        .add(new Health(database, catalog))
                        .add(new CatalogPages(catalog, messages))
                        .add(new CoursePages(catalog, states, learning, messages))
                        .add(
                                new CertificatePages(
                                        catalog,
                                        credentials,
                                        issuing,
                                        sessions,
                                        accounts,
                                        messages,
                                        addressIsPublic))
                        .add(new UnitPages(units, learning))
                        .add(new AttemptPages(units, learning))
                        .add(new HandoutPages(units))
                        .add(new NotePages(units, notes, sessions))
                        .add(new SelfCheckPages(selfChecks))
                        .add(new PartPages(selfChecks))
                        .add(new ResultPages(selfChecks, catalog, states, messages))
                        .add(
                                new MyPages(
                                        catalog,
                                        states,
                                        notes,
                                        selfChecks,
                                        credentials,
                                        learners,
                                        sessions,
                                        accounts))
                        .add(new SubmissionPages(new SubmittedFiles(database)))
                        .add(new SessionPages(sessions))
                        .add(accountPages)
                        .add(
                                new PasskeyPages(
                                        passkeys,
                                        people,
                                        learners,
                                        sessions,
                                        accountPages,
                                        signInPages))
                        .add(new DeparturePages(learners, sessions, credentials))
                        .add(new ContinuePages(learners, sessions, codes, limits, messages))
                        .add(signInPages)
                        .add(
                                new SignInCodePages(
                                        steps, new PendingSignIns(database), codeLimits, sessions))
                        .add(
                                new SecondStepPages(
                                        steps,
                                        apps,
                                        new RecoveryCodes(database),
                                        people,
                                        sessions,
                                        codeLimits))
                        .add(new VerificationPages(credentials, issuing))
                        .add(new PrivacyPages(personalData))
                        .add(
                                new DataPages(
                                        personalData,
                                        new Export(
                                                personalData,
                                                templates,
                                                new Wording(catalog, messages)),
                                        erasure,
                                        accounts,
                                        sessions,
                                        new PasswordProof(accounts, limits)))
                        .add(new AdminPages())
                        .add(new PeoplePages(people, sessions, apps, passkeys, steps))
                        .add(new AuditPages(new AuditEvents(database), audit))
                        .add(new DisplayPages())
                        .add(new HelpPages());
        if (writesLetters(settings)) {
            addLetters(settings, database, accounts, passwords, learners, sessions, audit, limits);
        }
        settings.provider()
                .ifPresent(
                        provider ->
                                routes.add(
                                        new SingleSignOnPages(
                                                new OpenIdProvider(provider),
                                                new SingleSignOnAttempts(database),
                                                new SingleSignOn(
                                                        database, provider, accounts, people,
                                                        audit),
                                                signInPages,
                                                learners,
                                                sessions,
                                                limits)));
        web = new Web(webSettings(settings), messages, templates, routes, sessions::roleOf);
        updates = new CatalogUpdates(database, catalog);
        var retention =
                new Retention(
                        database,
                        erasure,
                        Optional.of(
                                        new RetentionLetters(
                                                messages, origin(settings, settings.port())))
                                .filter(any -> settings.mailServer().isPresent()));
        dailyWork = new DailyWork(retention::run);
        postman =
                settings.mailServer()
                        .map(server -> new SmtpClient(server, settings.operator(), templates))
                        .map(client -> new Postman(database, outbox, client));
    }

    /** All that is stored about learners, in an order in which they can be deleted. */
    public static PersonalData personalData(Database database) {
        return new PersonalData(
                database,
                List.of(
                        new CertificateData(),
                        new SelfCheckData(),
                        new LearningData(),
                        new AuditData(),
                        new IdentityData()));
    }

    /** Letters are sent, or read on a page of the demonstration. */
    private static boolean writesLetters(Settings settings) {
        return settings.mailServer().isPresent() || settings.demo();
    }

    /** What needs e-mails. */
    private void addLetters(
            Settings settings,
            Database database,
            Accounts accounts,
            PasswordChanges passwords,
            Learners learners,
            Sessions sessions,
            AuditTrail audit,
            RateLimits limits) {
        var letters = new AccountLetters(messages);
        var links = new AccountLinks(database);
        var letterLimits = new LetterLimits(limits);
        boolean mailbox = settings.mailServer().isEmpty();
        routes.add(
                        new SignUpPages(
                                new SignUps(database, audit, letters),
                                links,
                                learners,
                                letterLimits,
                                mailbox))
                .add(
                        new SignInLinkPages(
                                new SignInLinks(database, accounts, passwords, letters),
                                links,
                                learners,
                                sessions,
                                letterLimits,
                                mailbox));
        if (mailbox) {
            routes.add(new MailboxPages(outbox));
        }
    }

    private static WebSettings webSettings(Settings settings) {
        return new WebSettings(
                settings.host(), settings.port(), settings.publicUrl(), settings.trustedProxies());
    }

    /** Where a browser on this machine finds the platform. */
    static String origin(Settings settings, int port) {
        var host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return settings.publicUrl().map(Object::toString).orElse("http://" + host + ":" + port);
    }

    /**
     * Answers requests from now on; returns the port.
     *
     * @throws java.io.UncheckedIOException when the port is taken
     */
    public int start() {
        return web.start();
    }

    public Routes routes() {
        return routes;
    }

    /** The password of the demonstration's accounts. */
    public Optional<String> demoPassword() {
        return demoPassword;
    }

    @Override
    public void close() {
        web.close();
        postman.ifPresent(Postman::close);
        updates.close();
        dailyWork.close();
    }
}
