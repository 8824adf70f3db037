package org.hyperbean.drivers.qemu.commandline;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.VideoDevice;

/** Video cards. */
final class VideoArguments {
    private static final int KIB_PER_MIB = 1024;

    private VideoArguments() {}

    static List<String> of(VideoDevice video, DeviceContext context) {
        VideoDevice.Model model = video.model().orElse(VideoDevice.Model.CIRRUS);
        if (model == VideoDevice.Model.NONE) {
            return List.of();
        }
        String alias = video.info().alias().orElseThrow();
        DeviceArgument argument = DeviceArgument.device(driver(video, model), alias);
        if (model == VideoDevice.Model.VGA) {
            argument = argument.with("vgamem_mb", Optional.of(video.memory().video() / KIB_PER_MIB));
        }
        return context.withPciPlace(argument, video).arguments();
    }

    private static String driver(VideoDevice video, VideoDevice.Model model) {
        return switch (model) {
            case CIRRUS -> "cirrus-vga";
            case VGA -> "VGA";
            case VMVGA -> "vmware-svga";
            case QXL -> video.primary() ? "qxl-vga" : "qxl";
            case VIRTIO -> video.primary() ? "virtio-vga" : "virtio-gpu-pci";
            case BOCHS -> "bochs-display";
            case RAMFB -> "ramfb";
            case DEFAULT, XEN, VBOX, PARALLELS, GOP, NONE ->
                throw Unsupported.configuration(
                        "domain configuration does not support video model '" + model.text() + "'");
        };
    }
}
