package org.hyperbean.documents.xml;

/** libvirt's escaping, the same for attributes and text. */
final class XmlText {
    private XmlText() {}

    static void escapeTo(StringBuilder out, String text) {
        int plain = plainStart(text);
        out.append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\'' -> out.append("&apos;");
                case '"' -> out.append("&quot;");
                default -> {
                    // Characters that XML 1.0 cannot hold are left out, as libvirt does.
                    if (c >= ' ' || c == '\t' || c == '\n' || c == '\r') {
                        out.append(c);
                    }
                }
            }
        }
    }

    /** How many characters stand at the beginning that are written as they are: nearly always all of them. */
    private static int plainStart(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '&' || c == '<' || c == '>' || c == '\'' || c == '"') {
                return i;
            }
        }
        return text.length();
    }
}
