package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** What a sound system of the host is told for one direction. */
public sealed interface AudioSettings {
    /** Nothing. */
    AudioSettings NONE = new Nothing();

    /** Writes the attributes. */
    void attributes(XmlWriter.Open stream);

    /** Reads the attributes that a sound system knows. */
    static AudioSettings parse(XmlElement stream, AudioDevice.Type type) {
        return switch (type) {
            case NONE, SPICE, FILE, DBUS -> NONE;
            case ALSA -> new Alsa(stream.attribute("dev"));
            case COREAUDIO, SDL ->
                new Buffers(XmlValues.unsigned(stream, "bufferCount").orElse(0L));
            case JACK ->
                new Jack(
                        stream.attribute("serverName"),
                        stream.attribute("clientName"),
                        stream.attribute("connectPorts"),
                        XmlValues.yesNo(stream, "exactName"));
            case OSS -> oss(stream);
            case PULSEAUDIO ->
                new PulseAudio(
                        stream.attribute("name"),
                        stream.attribute("streamName"),
                        XmlValues.unsigned(stream, "latency").orElse(0L));
        };
    }

    private static Oss oss(XmlElement stream) {
        Optional<Boolean> tryPoll = XmlValues.yesNo(stream, "tryPoll");
        return new Oss(
                stream.attribute("dev"),
                XmlValues.unsigned(stream, "bufferCount").orElse(0L),
                tryPoll);
    }

    /** Nothing. */
    record Nothing() implements AudioSettings {
        @Override
        public void attributes(XmlWriter.Open stream) {
            // There are none.
        }
    }

    /** The card of the host. */
    record Alsa(Optional<String> device) implements AudioSettings {
        @Override
        public void attributes(XmlWriter.Open stream) {
            stream.attribute("dev", device);
        }
    }

    /** How many buffers there are; 0 where it is not said. */
    record Buffers(long count) implements AudioSettings {
        @Override
        public void attributes(XmlWriter.Open stream) {
            stream.number("bufferCount", Optional.of(count).filter(buffers -> buffers != 0));
        }
    }

    /** Names at the server. */
    record Jack(Optional<String> server, Optional<String> client, Optional<String> ports, Optional<Boolean> exactName)
            implements AudioSettings {
        @Override
        public void attributes(XmlWriter.Open stream) {
            stream.attribute("serverName", server)
                    .attribute("clientName", client)
                    .attribute("connectPorts", ports)
                    .yesNo("exactName", exactName);
        }
    }

    /** The device of the host and its buffers; 0 where their number is not said. */
    record Oss(Optional<String> device, long bufferCount, Optional<Boolean> tryPoll) implements AudioSettings {
        @Override
        public void attributes(XmlWriter.Open stream) {
            stream.attribute("dev", device)
                    .number("bufferCount", Optional.of(bufferCount).filter(buffers -> buffers != 0))
                    .yesNo("tryPoll", tryPoll);
        }
    }

    /** Names at the server, and the latency in microseconds; 0 where it is not said. */
    record PulseAudio(Optional<String> name, Optional<String> stream, long latency) implements AudioSettings {
        @Override
        public void attributes(XmlWriter.Open element) {
            element.attribute("name", name)
                    .attribute("streamName", stream)
                    .number("latency", Optional.of(latency).filter(time -> time != 0));
        }
    }
}
