package org.hyperbean.documents.device;

import org.hyperbean.documents.xml.XmlErrors;

/** What no hypervisor can make of a video card, in libvirt's order. */
final class VideoChecks {
    private VideoChecks() {}

    static void check(VideoDevice video, Guest guest) {
        long cards = guest.devices(VideoDevice.class).count();
        if (video.is(VideoDevice.Model.NONE) && cards > 1) {
            throw XmlErrors.unsupported("a 'none' video type must be the only video device defined for the domain");
        }
        checkDriver(video);
        checkMemory(video);
        if (video.is(VideoDevice.Model.RAMFB) && video.info().address().isPresent()) {
            throw XmlErrors.unsupported("address not supported for video type ramfb");
        }
        if (!video.is(VideoDevice.Model.VIRTIO)) {
            video.driver().virtio().requireAbsent();
        }
    }

    private static void checkDriver(VideoDevice video) {
        boolean vhostUser = video.driver().isVhostUser();
        if (vhostUser && !video.is(VideoDevice.Model.VIRTIO)) {
            throw XmlErrors.unsupported("'vhostuser' driver is only supported with 'virtio' device");
        }
        boolean rendering =
                video.acceleration().flatMap(VideoAcceleration::renderNode).isPresent();
        if (!vhostUser && rendering) {
            throw XmlErrors.unsupported("unsupported rendernode accel attribute without 'vhostuser'");
        }
    }

    private static void checkMemory(VideoDevice video) {
        if (video.is(VideoDevice.Model.QXL)) {
            return;
        }
        refuse(video.memory().ram(), "ram");
        refuse(video.memory().video64(), "vram64");
        refuse(video.memory().vga(), "vgamem");
    }

    private static void refuse(long size, String attribute) {
        if (size != 0) {
            throw XmlErrors.unsupported("%s attribute only supported for video type qxl".formatted(attribute));
        }
    }
}
