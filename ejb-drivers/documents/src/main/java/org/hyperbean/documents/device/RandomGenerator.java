package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.character.CharacterBackend;
import org.hyperbean.documents.character.CharacterType;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * An {@code <rng>}: random numbers for the guest.
 *
 * @param rate how many bytes the guest may have; empty for as many as it wants
 */
public record RandomGenerator(
        VirtioModel model, Optional<Rate> rate, Backend backend, VirtioOptions virtio, DeviceInfo info)
        implements Device {

    /** Bytes for a number of milliseconds; a period of 0 is the hypervisor's usual one. */
    public record Rate(long bytes, long period) {}

    /** Where the numbers come from. */
    public sealed interface Backend {
        /** A file of the host, {@code /dev/random} unless another one is named. */
        record Random(String file) implements Backend {
            private static final String USUAL = "/dev/random";
        }

        /** A daemon that speaks the protocol of the entropy gathering daemon. */
        record Egd(CharacterBackend daemon) implements Backend {}

        /** The hypervisor itself. */
        record Builtin() implements Backend {}
    }

    static RandomGenerator parse(XmlElement xml, ParseOptions options) {
        String model = xml.attribute("model").orElseThrow(() -> XmlErrors.document("missing RNG device model"));
        VirtioModel known = XmlChoice.find(VirtioModel.class, model)
                .orElseThrow(() -> XmlErrors.unsupported("unknown RNG model '%s'".formatted(model)));
        Optional<Rate> rate = rate(xml);
        List<XmlElement> backends = xml.children("backend");
        if (backends.size() != 1) {
            throw XmlErrors.document("only one RNG backend is supported");
        }
        Backend backend = backend(backends.getFirst(), options);
        DeviceInfo info = DeviceInfo.parse(xml, options);
        return new RandomGenerator(known, rate, backend, VirtioOptions.ofDevice(xml), info);
    }

    private static Optional<Rate> rate(XmlElement xml) {
        return xml.child("rate")
                .flatMap(rate -> number(rate, "bytes")
                        .filter(bytes -> bytes > 0)
                        .map(bytes -> new Rate(bytes, number(rate, "period").orElse(0L))));
    }

    private static Optional<Long> number(XmlElement rate, String attribute) {
        return rate.attribute(attribute)
                .filter(text -> !text.isEmpty())
                .map(text -> Numbers.unsigned(text, Numbers.DECIMAL)
                        .orElseThrow(() -> XmlErrors.document("invalid RNG rate %s value".formatted(attribute))));
    }

    private static Backend backend(XmlElement backend, ParseOptions options) {
        String model =
                backend.attribute("model").orElseThrow(() -> XmlErrors.document("missing RNG device backend model"));
        return switch (model) {
            case "random" -> new Backend.Random(backend.text().isEmpty() ? Backend.Random.USUAL : backend.text());
            case "egd" -> {
                String type =
                        backend.attribute("type").orElseThrow(() -> XmlErrors.document("missing EGD backend type"));
                CharacterType known = XmlChoice.find(CharacterType.class, type)
                        .orElseThrow(() -> XmlErrors.unsupported("unknown backend type '%s' for egd".formatted(type)));
                yield new Backend.Egd(CharacterBackend.parse(backend, known, options));
            }
            case "builtin" -> new Backend.Builtin();
            default -> throw XmlErrors.unsupported("unknown RNG backend model '%s'".formatted(model));
        };
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.RNG;
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("rng").attribute("model", model).body(body -> {
            rate.ifPresent(limit -> body.element("rate")
                    .attribute("bytes", limit.bytes)
                    .number("period", Optional.of(limit.period).filter(period -> period > 0))
                    .end());
            formatBackend(body.element("backend"), options);
            virtio.formatDriver(body);
            info.format(body, options);
        });
    }

    private void formatBackend(XmlWriter.Open out, FormatOptions options) {
        switch (backend) {
            case Backend.Random random -> out.attribute("model", "random").text(random.file);
            case Backend.Egd egd ->
                out.attribute("model", "egd")
                        .attribute("type", egd.daemon.source().type())
                        .openBody(body -> egd.daemon.format(body, options));
            case Backend.Builtin _ -> out.attribute("model", "builtin").end();
        }
    }

    @Override
    public void validate(Guest guest) {
        if (backend instanceof Backend.Egd egd) {
            egd.daemon.validate();
        }
    }

    @Override
    public RandomGenerator withInfo(DeviceInfo changed) {
        return new RandomGenerator(model, rate, backend, virtio, changed);
    }
}
