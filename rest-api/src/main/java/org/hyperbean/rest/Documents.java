package org.hyperbean.rest;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** XML documents in requests. */
final class Documents {
    /** The length of libvirt's longest string on the wire ({@code REMOTE_STRING_MAX}), in bytes. */
    static final int LONGEST = 4_194_304;

    private Documents() {}

    /**
     * The whole document.
     *
     * @throws ClientErrorException 413 when it is longer than libvirt's clients could send
     */
    static String read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new ClientErrorException(
                    "a document has at most " + LONGEST + " bytes", Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
