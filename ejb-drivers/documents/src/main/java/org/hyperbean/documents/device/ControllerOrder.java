package org.hyperbean.documents.device;

import java.util.ArrayList;
import java.util.List;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** libvirt's order of controllers: those of one type stand together, by their numbers. */
final class ControllerOrder {
    private static final int NONE = -1;

    private ControllerOrder() {}

    /** Reads controllers; refuses USB controllers that exclude each other, and companions without a master. */
    static List<Controller> parse(List<XmlElement> elements, ParseOptions options) {
        List<Controller> ordered = new ArrayList<>();
        for (XmlElement element : elements) {
            Controller controller = Controller.parse(element, options);
            List<Controller> usb = usb(ordered);
            boolean excluded = controller.type() == Controller.Type.USB
                    && !usb.isEmpty()
                    && (controller.forbidsUsb() || usb.stream().anyMatch(Controller::forbidsUsb));
            if (excluded) {
                throw error("Can't add another USB controller: USB is disabled for this domain");
            }
            insert(ordered, controller);
        }
        List<Controller> usb = usb(ordered);
        if (!usb.isEmpty()
                && usb.stream()
                        .allMatch(controller -> controller.info().masterPort().isPresent())) {
            throw error("No master USB controller specified");
        }
        return ordered;
    }

    /** Puts a controller behind those of its type that have lower numbers. */
    private static void insert(List<Controller> ordered, Controller controller) {
        int at = NONE;
        for (int i = ordered.size() - 1; i >= 0; i--) {
            Controller other = ordered.get(i);
            if (other.type() == controller.type()) {
                if (controller.index().isEmpty()) {
                    at = i + 1;
                    break;
                }
                if (isBehind(other, controller)) {
                    at = i;
                } else if (at == NONE) {
                    at = i + 1;
                }
            }
        }
        ordered.add(at == NONE ? ordered.size() : at, controller);
    }

    private static boolean isBehind(Controller other, Controller controller) {
        int difference = index(other) - index(controller);
        boolean companion = other.info().masterPort().isPresent();
        boolean master = controller.info().masterPort().isEmpty();
        return difference > 0 || (difference == 0 && companion && master);
    }

    private static int index(Controller controller) {
        return controller.index().orElse(NONE);
    }

    private static List<Controller> usb(List<Controller> controllers) {
        return controllers.stream()
                .filter(controller -> controller.type() == Controller.Type.USB)
                .toList();
    }

    private static LibvirtException error(String detail) {
        return LibvirtException.of(ErrorCode.XML_DETAIL, ErrorDomain.DOMAIN, detail);
    }
}
