package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** The names of the cards that guests can see. Others are kept as they are, for hypervisors that know more. */
final class InterfaceModel {
    private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9_-]*");
    private static final List<String> VIRTIO = List.of("virtio", "virtio-transitional", "virtio-non-transitional");
    private static final List<String> OTHERS = List.of(
            "netfront",
            "rtl8139",
            "e1000",
            "e1000e",
            "usb-net",
            "spapr-vlan",
            "lan9118",
            "smc91c111",
            "vlance",
            "vmxnet",
            "vmxnet2",
            "vmxnet3",
            "Am79C970A",
            "Am79C973",
            "82540EM",
            "82545EM",
            "82543GC",
            "igb");

    private InterfaceModel() {}

    static Optional<String> parse(XmlElement xml) {
        return xml.childAttribute("model", "type")
                .filter(text -> !text.isEmpty())
                .map(InterfaceModel::usualName);
    }

    private static String usualName(String text) {
        if (!ALLOWED.matcher(text).matches()) {
            throw LibvirtException.of(
                    ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN, "Model name contains invalid characters");
        }
        return known(VIRTIO, text).or(() -> known(OTHERS, text)).orElse(text);
    }

    private static Optional<String> known(List<String> names, String text) {
        return names.stream().filter(text::equalsIgnoreCase).findFirst();
    }

    static boolean isVirtio(Optional<String> model) {
        return model.filter(VIRTIO::contains).isPresent();
    }
}
