package org.hyperbean.documents.storage;

import java.util.ArrayList;
import java.util.List;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <cookie>} that is sent to a web server. */
public record Cookie(String name, String value) {
    private static final String NOT_IN_VALUES = " \",;\\";
    private static final String NOT_IN_NAMES = "()<>@:/[]?={}";

    static List<Cookie> parseAll(XmlElement cookies) {
        List<Cookie> parsed =
                cookies.children("cookie").stream().map(Cookie::parse).toList();
        List<String> seen = new ArrayList<>();
        for (Cookie cookie : parsed) {
            cookie.check();
            if (seen.contains(cookie.name)) {
                throw StorageErrors.document("duplicate cookie '" + cookie.name + "'");
            }
            seen.add(cookie.name);
        }
        return parsed;
    }

    void format(XmlWriter out) {
        out.element("cookie").attribute("name", name).text(value);
    }

    private static Cookie parse(XmlElement cookie) {
        String name = cookie.attribute("name")
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> XmlErrors.document("missing cookie name"));
        if (cookie.text().isEmpty()) {
            throw XmlErrors.document("missing value for cookie '" + name + "'");
        }
        return new Cookie(name, cookie.text());
    }

    private void check() {
        if (has(name, NOT_IN_VALUES) || has(name, NOT_IN_NAMES)) {
            throw StorageErrors.document("cookie name '" + name + "' contains invalid characters");
        }
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        if (has(quoted ? value.substring(1, value.length() - 1) : value, NOT_IN_VALUES)) {
            throw StorageErrors.document("value of cookie '" + name + "' contains invalid characters");
        }
    }

    private static boolean has(String text, String unwanted) {
        return text.chars().anyMatch(c -> c < ' ' || unwanted.indexOf(c) >= 0);
    }
}
