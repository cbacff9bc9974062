package de.mitlernen.certificates;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** Certificates to test with. */
final class Samples {
    static final String CODE = "7H3K-9QWX-2MFD";

    private static final Certificate GERMAN =
            certificate(
                    "de",
                    "Erika Mustermann",
                    "Passwörter und sichere Anmeldung",
                    List.of(
                            "Ein starkes Passwort bilden",
                            "Passwörter sicher aufbewahren",
                            "Sich mit zwei Faktoren anmelden"),
                    List.of(
                            new Competence("4.1", "Geräte schützen"),
                            new Competence("4.2", "Personenbezogene Daten schützen")));

    private static final Certificate PLAIN_GERMAN =
            certificate(
                    "de-simple",
                    "نرگس سادات حسینی",
                    "Mein Passwort",
                    List.of(
                            "Ein gutes Passwort machen",
                            "Das Passwort gut aufbewahren",
                            "Betrug erkennen"),
                    List.of(new Competence("4.1", "Geräte schützen")));

    private static final Certificate ENGLISH =
            certificate(
                    "en",
                    "محمّد الأحمد",
                    "Passwords & <safe> sign-in",
                    List.of(
                            "Make a strong password",
                            "Keep passwords safe",
                            "Sign in with two factors"),
                    List.of());

    private static final Certificate POLISH =
            certificate(
                    "pl",
                    "Małgorzata Żółć-Świątek",
                    "Hasła i bezpieczne logowanie",
                    List.of(
                            "Ułożyć silne hasło",
                            "Bezpiecznie przechowywać hasła",
                            "Logować się dwuetapowo"),
                    List.of(new Competence("4.1", "Ochrona urządzeń")));

    private static final Certificate TURKISH =
            certificate(
                    "tr",
                    "Işıl İğneci Öğütçü",
                    "Parolalar ve güvenli giriş",
                    List.of(
                            "Güçlü bir parola oluşturmak",
                            "Parolaları güvenle saklamak",
                            "İki adımda giriş yapmak"),
                    List.of(new Competence("4.1", "Cihazları koruma")));

    private static final Certificate RUSSIAN =
            certificate(
                    "ru",
                    "Семён Щукин-Объездчиков",
                    "Пароли и безопасный вход",
                    List.of(
                            "Придумать надёжный пароль",
                            "Надёжно хранить пароли",
                            "Входить с двумя факторами"),
                    List.of(new Competence("4.1", "Защита устройств")));

    private static final Certificate UKRAINIAN =
            certificate(
                    "uk",
                    "Олександра Шевченко-Ґалаґан",
                    "Паролі та безпечний вхід",
                    List.of(
                            "Створити надійний пароль",
                            "Безпечно зберігати паролі",
                            "Входити з двома факторами"),
                    List.of(new Competence("4.1", "Захист пристроїв")));

    private static final Certificate ARABIC =
            certificate(
                    "ar",
                    "Łukasz Müller",
                    "كلمات المرور وتسجيل الدخول الآمن",
                    List.of(
                            "إنشاء كلمة مرور قوية",
                            "حفظ كلمات المرور بأمان",
                            "تسجيل الدخول بعاملين (2FA)"),
                    List.of(new Competence("4.1", "حماية الأجهزة")));

    private Samples() {}

    /** One of each language. */
    static List<Certificate> all() {
        return List.of(GERMAN, PLAIN_GERMAN, ENGLISH, POLISH, TURKISH, RUSSIAN, UKRAINIAN, ARABIC);
    }

    static Certificate german() {
        return GERMAN;
    }

    static Certificate arabic() {
        return ARABIC;
    }

    static Certificate named(String recipient) {
        return named(GERMAN, recipient);
    }

    static Certificate named(Certificate certificate, String recipient) {
        return certificate(
                certificate.language(),
                recipient,
                certificate.courseTitle(),
                certificate.outcomes(),
                certificate.competences());
    }

    /** The longest texts that a certificate takes, made of one letter or word. */
    static Certificate longest(String language, String word) {
        var competence = new Competence("2.3", cut(word, 100));
        return certificate(
                language,
                cut(word, 120),
                cut(word, 150),
                List.of(
                        cut(word, 120),
                        cut(word, 120),
                        cut(word, 120),
                        cut(word, 120),
                        cut(word, 120)),
                List.of(competence, competence, competence, competence, competence, competence));
    }

    private static String cut(String word, int length) {
        return word.repeat(length).substring(0, length).strip();
    }

    static Certificate certificate(
            String language,
            String recipient,
            String courseTitle,
            List<String> outcomes,
            List<Competence> competences) {
        return new Certificate(
                language,
                recipient,
                courseTitle,
                outcomes,
                competences,
                "Stadt Musterstadt",
                LocalDate.of(2026, 11, 23),
                CODE,
                URI.create("https://lernen.example.org/" + language + "/verify/" + CODE));
    }
}
