package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The memory of a video card in KiB; 0 where it is not said.
 *
 * @param ram of QXL: what is not shown
 * @param video what can be shown
 * @param video64 of QXL: what can be shown beyond 4 GiB
 * @param vga of QXL: what VGA programs see
 */
public record VideoMemory(long ram, long video, long video64, long vga) {
    /** Nothing said. */
    public static final VideoMemory NONE = new VideoMemory(0, 0, 0, 0);

    private static final long LIMIT = 0xFFFF_FFFFL;

    static VideoMemory parse(XmlElement model) {
        return new VideoMemory(size(model, "ram"), size(model, "vram"), size(model, "vram64"), size(model, "vgamem"));
    }

    private static long size(XmlElement model, String attribute) {
        return model.filledAttribute(attribute)
                .map(text -> Numbers.unsigned(text, Numbers.DECIMAL)
                        .orElseThrow(() -> XmlErrors.document("cannot parse video %s '%s'".formatted(attribute, text))))
                .orElse(0L);
    }

    void format(XmlWriter.Open model) {
        model.number("ram", said(ram))
                .number("vram", said(video))
                .number("vram64", said(video64))
                .number("vgamem", said(vga));
    }

    private static Optional<Long> said(long size) {
        return Optional.of(size).filter(kib -> kib != 0);
    }

    /** The same with another size for VGA programs. */
    public VideoMemory withVga(long newVga) {
        return new VideoMemory(ram, video, video64, newVga);
    }

    /** The same with sizes that are powers of two, and usual ones where none are left. */
    VideoMemory complete(long usualRam, long usualVideo) {
        return new VideoMemory(orUsual(ram, usualRam), orUsual(video, usualVideo), video64, vga);
    }

    private static long orUsual(long size, long usual) {
        long rounded = size == 0 ? 0 : roundUp(size);
        // A size that does not fit any more counts as none.
        return rounded == 0 || rounded > LIMIT ? usual : rounded;
    }

    private static long roundUp(long size) {
        long highest = Long.highestOneBit(size);
        return highest == size ? size : highest << 1;
    }
}
