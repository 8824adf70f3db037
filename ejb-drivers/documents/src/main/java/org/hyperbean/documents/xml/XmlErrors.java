package org.hyperbean.documents.xml;

import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** The errors that libvirt raises for values that do not fit, in its words. */
public final class XmlErrors {
    /** What libvirt puts into the numbers of an error that has none. */
    private static final int UNSET = -1;

    private XmlErrors() {}

    /** An attribute that must be there is not. */
    public static LibvirtException missingAttribute(XmlElement element, String attribute) {
        return LibvirtException.of(
                ErrorCode.XML_ERROR,
                ErrorDomain.XML,
                "Missing required attribute '%s' in element '%s'".formatted(attribute, element.name()));
    }

    /** An attribute's value is none of those that it may have. */
    public static LibvirtException invalidAttribute(XmlElement element, String attribute, String value) {
        return LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.XML, invalid(element, attribute, value));
    }

    /** An attribute's value is not what is expected of it, such as {@code integer value}. */
    public static LibvirtException unexpectedAttribute(
            XmlElement element, String attribute, String value, String expected) {
        return LibvirtException.of(
                ErrorCode.XML_ERROR, ErrorDomain.XML, invalid(element, attribute, value) + " Expected " + expected);
    }

    /** An attribute's value is zero and must not be. */
    public static LibvirtException zeroAttribute(XmlElement element, String attribute) {
        return LibvirtException.of(
                ErrorCode.XML_ERROR,
                ErrorDomain.XML,
                "Invalid value for attribute '%s' in element '%s': Zero is not permitted"
                        .formatted(attribute, element.name()));
    }

    /** Something at a path of the document has a value that cannot be read. */
    public static LibvirtException invalidPath(String path, String value) {
        return LibvirtException.of(
                ErrorCode.XML_ERROR,
                ErrorDomain.XML,
                "Invalid value '%s' for element or attribute '%s'".formatted(value, path));
    }

    /** Something that must be in the document at a path is not there. */
    public static LibvirtException missingPath(String path) {
        return LibvirtException.of(
                ErrorCode.XML_ERROR, ErrorDomain.XML, "missing element or attribute '%s'".formatted(path));
    }

    /** The document contradicts itself or lacks something. */
    public static LibvirtException document(String detail) {
        return LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.DOMAIN, detail);
    }

    /** Something in the document does not fit with something else in it. */
    public static LibvirtException detail(String detail) {
        return LibvirtException.of(ErrorCode.XML_DETAIL, ErrorDomain.DOMAIN, detail);
    }

    /** The document asks for something that does not exist. */
    public static LibvirtException unsupported(String detail) {
        return LibvirtException.of(ErrorCode.CONFIG_UNSUPPORTED, ErrorDomain.DOMAIN, detail);
    }

    /** What libvirt reports as an internal error. */
    public static LibvirtException internal(String detail) {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.DOMAIN, detail);
    }

    /** What libvirt reports when it gives up without saying why. */
    public static LibvirtException unknown() {
        return LibvirtException.received(
                ErrorCode.INTERNAL_ERROR,
                ErrorDomain.NONE,
                "An error occurred, but the cause is unknown",
                Optional.empty(),
                UNSET,
                UNSET);
    }

    /** The document is of another kind. */
    public static LibvirtException unexpectedRoot(String expected, XmlElement root) {
        return LibvirtException.of(
                ErrorCode.XML_ERROR,
                ErrorDomain.XML,
                "expecting root element of '%s', not '%s'".formatted(expected, root.name()));
    }

    private static String invalid(XmlElement element, String attribute, String value) {
        return "Invalid value for attribute '%s' in element '%s': '%s'.".formatted(attribute, element.name(), value);
    }
}
