package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** What a sound system of the host is told for both directions. */
public sealed interface AudioBackend {
    /** The sound system. */
    AudioDevice.Type type();

    /** Writes the attributes. */
    void format(XmlWriter.Open audio);

    /** A sound system that is told nothing. */
    static AudioBackend plain(AudioDevice.Type type) {
        return parse(XmlElement.empty("audio"), type);
    }

    /** Reads the attributes of a sound system. */
    static AudioBackend parse(XmlElement audio, AudioDevice.Type type) {
        return switch (type) {
            case NONE, ALSA, COREAUDIO, JACK, SPICE, DBUS -> new Simple(type);
            case OSS ->
                new Oss(
                        XmlValues.yesNo(audio, "tryMMap"),
                        XmlValues.yesNo(audio, "exclusive"),
                        XmlValues.integer(audio, "dspPolicy").map(policy -> Oss.natural(audio, policy)));
            case PULSEAUDIO -> new PulseAudio(audio.attribute("serverName"));
            case SDL -> new Sdl(XmlValues.choiceNotDefault(audio, "driver", Sdl.Driver.class));
            case FILE -> new WaveFile(audio.attribute("path"));
        };
    }

    /** A sound system without settings for both directions. */
    record Simple(AudioDevice.Type type) implements AudioBackend {
        @Override
        public void format(XmlWriter.Open audio) {
            // There are none.
        }
    }

    /** The Open Sound System. */
    record Oss(Optional<Boolean> tryMemoryMap, Optional<Boolean> exclusive, Optional<Integer> dspPolicy)
            implements AudioBackend {
        private static int natural(XmlElement audio, int policy) {
            if (policy < 0) {
                throw XmlErrors.document(
                        "cannot parse 'dspPolicy' value '%s'".formatted(audio.requiredAttribute("dspPolicy")));
            }
            return policy;
        }

        @Override
        public AudioDevice.Type type() {
            return AudioDevice.Type.OSS;
        }

        @Override
        public void format(XmlWriter.Open audio) {
            audio.yesNo("tryMMap", tryMemoryMap).yesNo("exclusive", exclusive).number("dspPolicy", dspPolicy);
        }
    }

    /** PulseAudio, on this host or another. */
    record PulseAudio(Optional<String> server) implements AudioBackend {
        @Override
        public AudioDevice.Type type() {
            return AudioDevice.Type.PULSEAUDIO;
        }

        @Override
        public void format(XmlWriter.Open audio) {
            audio.attribute("serverName", server);
        }
    }

    /** The library of the window on the host. */
    record Sdl(Optional<Driver> driver) implements AudioBackend {
        /** What it plays with. */
        public enum Driver implements XmlChoice {
            DEFAULT,
            ESD,
            ALSA,
            ARTS,
            PULSEAUDIO
        }

        @Override
        public AudioDevice.Type type() {
            return AudioDevice.Type.SDL;
        }

        @Override
        public void format(XmlWriter.Open audio) {
            audio.choice("driver", driver);
        }
    }

    /** A file that all sound is written into. */
    record WaveFile(Optional<String> path) implements AudioBackend {
        @Override
        public AudioDevice.Type type() {
            return AudioDevice.Type.FILE;
        }

        @Override
        public void format(XmlWriter.Open audio) {
            audio.attribute("path", path);
        }
    }
}
