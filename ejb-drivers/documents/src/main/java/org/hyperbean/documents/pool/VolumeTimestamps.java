package org.hyperbean.documents.pool;

import java.time.Instant;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlWriter;

/** When a volume was read, written, changed in any way, and created. */
public record VolumeTimestamps(
        Optional<Instant> atime, Optional<Instant> mtime, Optional<Instant> ctime, Optional<Instant> btime) {
    void format(XmlWriter out) {
        out.element("timestamps").openBody(body -> {
            body.text("atime", atime.map(VolumeTimestamps::text));
            body.text("mtime", mtime.map(VolumeTimestamps::text));
            body.text("ctime", ctime.map(VolumeTimestamps::text));
            body.text("btime", btime.map(VolumeTimestamps::text));
        });
    }

    private static String text(Instant time) {
        return time.getNano() == 0
                ? Long.toString(time.getEpochSecond())
                : "%d.%09d".formatted(time.getEpochSecond(), time.getNano());
    }
}
