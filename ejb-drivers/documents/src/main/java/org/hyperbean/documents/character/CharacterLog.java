package org.hyperbean.documents.character;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <log>}: the file that everything the guest writes is copied into. */
public record CharacterLog(String file, Optional<Boolean> append) {

    /** Reads the element inside a device; empty when no file is named. */
    static Optional<CharacterLog> parse(XmlElement device) {
        List<XmlElement> logs = device.children("log");
        if (logs.size() > 1) {
            throw XmlErrors.document("only one log element is allowed for character device");
        }
        return logs.stream().findFirst().flatMap(log -> {
            Optional<Boolean> append = XmlValues.onOff(log, "append");
            return log.attribute("file").map(file -> new CharacterLog(file, append));
        });
    }

    void format(XmlWriter out) {
        out.element("log").attribute("file", file).onOff("append", append).end();
    }
}
