package org.hyperbean.drivers.qemu.commandline;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.VideoDevice;

/** Video cards. */
final class VideoArguments {
    private static final int KIB_PER_MIB = 1024;

    private VideoArguments() {}

    static List<String> of(VideoDevice video, DeviceContext context) {
        String model = video.model().orElse("cirrus");
        if (model.equals("none")) {
            return List.of();
        }
        String alias = video.info().alias().orElseThrow();
        DeviceArgument argument = DeviceArgument.device(driver(video, model), alias);
        if (model.equals("vga")) {
            Optional<Long> memory = video.vram().map(kiB -> kiB / KIB_PER_MIB);
            argument = argument.with("vgamem_mb", memory);
        }
        return context.withPciPlace(argument, video).arguments();
    }

    private static String driver(VideoDevice video, String model) {
        return switch (model) {
            case "cirrus" -> "cirrus-vga";
            case "vga" -> "VGA";
            case "vmvga" -> "vmware-svga";
            case "qxl" -> video.primary() ? "qxl-vga" : "qxl";
            case "virtio" -> video.primary() ? "virtio-vga" : "virtio-gpu-pci";
            case "bochs" -> "bochs-display";
            case "ramfb" -> "ramfb";
            default ->
                throw Unsupported.configuration("domain configuration does not support video model '" + model + "'");
        };
    }
}
