package org.hyperbean.rest.representation;

import java.util.Optional;
import org.hyperbean.driver.LibvirtException;

/**
 * A failure as RFC 9457 describes it, with libvirt's numbers beside.
 *
 * @param type where the kind of failure is described
 * @param status the HTTP status
 * @param detail libvirt's message
 * @param code libvirt's error code, where libvirt has a word for the failure
 * @param domain the part of libvirt that reports it
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        Optional<Integer> code,
        Optional<String> codeName,
        Optional<Integer> domain,
        Optional<String> domainName) {
    private static final String DESCRIPTIONS = "https://libvirt.org/html/libvirt-virterror.html#VIR_ERR_";

    /** A failure that libvirt knows. */
    public static Problem of(LibvirtException failure) {
        return new Problem(
                DESCRIPTIONS + failure.code(),
                failure.code().phrase(),
                LibvirtStatus.of(failure.code()),
                failure.getMessage(),
                Optional.of(failure.code().number()),
                Optional.of(failure.code().name()),
                Optional.of(failure.domain().number()),
                Optional.of(failure.domain().name()));
    }

    /** A failure of HTTP's own. */
    public static Problem of(int status, String title, String detail) {
        return new Problem(
                "about:blank",
                title,
                status,
                detail,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
