package org.hyperbean.drivers.qemu.commandline;

import java.util.List;
import org.hyperbean.documents.device.AudioDevice;

/** Ways of the guest's sound to the host. */
final class AudioArguments {
    private AudioArguments() {}

    static List<String> of(AudioDevice audio) {
        if (audio.type() != AudioDevice.Type.NONE) {
            throw Unsupported.configuration("audio backend '" + audio.type().text() + "' is not supported");
        }
        return DeviceArgument.option("-audiodev")
                .with("id", "audio" + audio.id())
                .with("driver", "none")
                .arguments();
    }
}
