package org.hyperbean.documents.device;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * What a disk tells the guest about itself.
 *
 * @param backendDomain the guest that drives the disk, where it is not the host
 * @param wwn the World Wide Name, 16 hexadecimal digits
 */
public record DiskIdentity(
        Optional<String> backendDomain,
        Optional<String> serial,
        Optional<String> wwn,
        Optional<String> vendor,
        Optional<String> product) {

    /** Nothing. */
    public static final DiskIdentity NONE = parse(XmlElement.empty("disk"));

    private static final int LONGEST_VENDOR = 8;
    private static final int LONGEST_PRODUCT = 16;
    private static final Pattern WWN = Pattern.compile("(0x)?\\p{XDigit}{16}");

    static DiskIdentity parse(XmlElement disk) {
        return new DiskIdentity(
                disk.childAttribute("backenddomain", "name").filter(name -> !name.isEmpty()),
                disk.childText("serial"),
                disk.childText("wwn"),
                disk.childText("vendor"),
                disk.childText("product"));
    }

    void format(XmlWriter out) {
        out.text("serial", serial);
        out.text("wwn", wwn);
        out.text("vendor", vendor);
        out.text("product", product);
    }

    void formatBackendDomain(XmlWriter out) {
        out.element("backenddomain").attribute("name", backendDomain).endIfAny();
    }

    /** Refuses names that SCSI has no room for. */
    void validateNames() {
        vendor.ifPresent(text -> check("vendor", text, LONGEST_VENDOR));
        product.ifPresent(text -> check("product", text, LONGEST_PRODUCT));
    }

    /** Refuses a World Wide Name that is none. */
    void validateWwn() {
        wwn.filter(text -> !isWwn(text)).ifPresent(text -> {
            throw LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.NONE, "Malformed wwn: " + text);
        });
    }

    /** Whether a text is a World Wide Name. */
    static boolean isWwn(String text) {
        return WWN.matcher(text).matches();
    }

    private static void check(String what, String text, int longest) {
        if (!text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw XmlErrors.document("disk " + what + " is not printable string");
        }
        if (text.length() > longest) {
            throw XmlErrors.unsupported("disk " + what + " is more than " + longest + " characters");
        }
    }
}
