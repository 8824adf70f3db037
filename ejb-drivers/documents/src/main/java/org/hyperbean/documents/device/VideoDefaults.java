package org.hyperbean.documents.device;

import java.util.Set;

/** The model and memory of a video card whose document leaves them open. Sizes are in KiB. */
public final class VideoDefaults {
    private static final long USUAL = 16 * 1024;
    private static final long VIRTUALBOX = 8 * 1024;
    private static final long VMWARE = 4 * 1024;
    private static final long XEN = 4 * 1024;
    private static final long QXL = 64 * 1024;
    private static final Set<String> PARAVIRTUAL = Set.of("xen", "linux");

    private VideoDefaults() {}

    /** The card of a guest that has a screen and names none. */
    public static VideoDevice usual(Guest guest) {
        return VideoDevice.ofModel(usualModel(guest));
    }

    /** The same card with all that follows from its model and its guest. */
    static VideoDevice complete(VideoDevice video, Guest guest) {
        VideoDevice.Model model = video.model().orElseGet(() -> usualModel(guest));
        if (model == VideoDevice.Model.NONE) {
            return video.cleared();
        }
        long ram = model == VideoDevice.Model.QXL ? QXL : 0;
        return video.withModel(model, video.memory().complete(ram, videoMemory(model, guest)));
    }

    private static VideoDevice.Model usualModel(Guest guest) {
        if (PARAVIRTUAL.contains(guest.osTypeName())) {
            return VideoDevice.Model.XEN;
        }
        boolean power = guest.architectureName()
                .filter(name -> name.startsWith("ppc64"))
                .isPresent();
        return power ? VideoDevice.Model.VGA : VideoDevice.Model.CIRRUS;
    }

    private static long videoMemory(VideoDevice.Model model, Guest guest) {
        return switch (model) {
            case VGA, CIRRUS, VMVGA, BOCHS ->
                switch (guest.hypervisorName()) {
                    case "vbox" -> VIRTUALBOX;
                    case "vmware" -> VMWARE;
                    default -> USUAL;
                };
            case XEN -> XEN;
            case QXL -> QXL;
            case DEFAULT, VBOX, PARALLELS, VIRTIO, GOP, NONE, RAMFB -> 0;
        };
    }
}
