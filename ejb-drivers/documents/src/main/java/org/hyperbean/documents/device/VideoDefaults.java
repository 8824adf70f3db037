package org.hyperbean.documents.device;

import java.util.Optional;

/** The model and memory of a video card whose document leaves them open. */
public final class VideoDefaults {
    private static final long USUAL_KIB = 16 * 1024;
    private static final long QXL_KIB = 64 * 1024;
    private static final String USUAL_MODEL = "cirrus";

    private VideoDefaults() {}

    /** A card of the usual model. */
    public static VideoDevice usual() {
        return complete(VideoDevice.ofModel(USUAL_MODEL));
    }

    /** The same card with all that follows from its model. */
    public static VideoDevice complete(VideoDevice video) {
        String model = video.model().orElse(USUAL_MODEL);
        return switch (model) {
            case "qxl" ->
                video.withModel(
                        model,
                        video.ram().or(() -> Optional.of(QXL_KIB)),
                        video.vram().or(() -> Optional.of(QXL_KIB)),
                        video.vgamem().or(() -> Optional.of(USUAL_KIB)));
            case "vga", "cirrus", "vmvga", "bochs" ->
                video.withModel(model, video.ram(), video.vram().or(() -> Optional.of(USUAL_KIB)), video.vgamem());
            default -> video.withModel(model, video.ram(), video.vram(), video.vgamem());
        };
    }
}
