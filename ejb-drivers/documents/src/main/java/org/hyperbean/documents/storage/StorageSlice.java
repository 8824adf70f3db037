package org.hyperbean.documents.storage;

import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** The part of a file that an image is in, in bytes; numbers above 2<sup>63</sup> look negative. */
public record StorageSlice(long offset, long size) {
    private static final String STORAGE = "storage";

    static Optional<StorageSlice> parse(XmlElement source) {
        return source.children("slices").stream()
                .flatMap(slices -> slices.children("slice").stream())
                .filter(slice -> slice.attribute("type").equals(Optional.of(STORAGE)))
                .findFirst()
                .map(StorageSlice::read);
    }

    void format(XmlWriter out) {
        out.element("slices")
                .body(body -> body.element("slice")
                        .attribute("type", STORAGE)
                        .attribute("offset", Long.toUnsignedString(offset))
                        .attribute("size", Long.toUnsignedString(size))
                        .end());
    }

    private static StorageSlice read(XmlElement slice) {
        String offset = required(slice, "offset");
        String size = required(slice, "size");
        return new StorageSlice(number("offset", offset), number("size", size));
    }

    private static String required(XmlElement slice, String attribute) {
        return slice.attribute(attribute)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> XmlErrors.document("missing offset or size attribute of slice"));
    }

    private static long number(String attribute, String text) {
        return Numbers.unsignedLong(text, Numbers.DECIMAL)
                .orElseThrow(() -> XmlErrors.document(
                        "malformed value '%s' of '%s' attribute of slice".formatted(text, attribute)));
    }
}
