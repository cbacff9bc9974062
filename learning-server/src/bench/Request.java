import static java.nio.charset.StandardCharsets.UTF_8;

/** The bytes of a request, and the status that answers it. */
record Request(byte[] bytes, int status) {
    static Request get(String path, String cookies) {
        return new Request(head("GET", path, cookies, "").getBytes(UTF_8), 200);
    }

    static Request post(String path, String cookies, String form) {
        var length =
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n"
                        .formatted(form.length());
        return new Request((head("POST", path, cookies, length) + form).getBytes(UTF_8), 303);
    }

    private static String head(String method, String path, String cookies, String more) {
        return "%s %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n%s\r\n"
                .formatted(method, path, cookies, more);
    }
}
