package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.storage.StorageLocation;
import org.hyperbean.documents.storage.StorageSource;
import org.hyperbean.documents.storage.StorageType;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <nvram>} element of {@code <os>}: where the firmware keeps its variables.
 *
 * @param template a file that is copied when there are none yet
 * @param source empty where the daemon chooses
 * @param typed whether the source stands in an element of its own
 */
public record Nvram(Optional<String> template, Optional<StorageSource> source, boolean typed) {

    static Nvram parse(XmlElement root, XmlElement nvram, ParseOptions options) {
        Optional<String> template = nvram.attribute("template");
        Optional<StorageType> type = XmlValues.choice(nvram, "type", StorageType.class);
        if (type.isPresent()) {
            List<XmlElement> sources = root.descendants("os", "nvram", "source");
            if (sources.isEmpty()) {
                throw XmlErrors.unknown();
            }
            return new Nvram(template, Optional.of(StorageSource.parse(sources.getFirst(), type.get(), options)), true);
        }
        Optional<StorageSource> file =
                Optional.of(nvram.text()).filter(text -> !text.isEmpty()).map(StorageSource::ofFile);
        return new Nvram(template, file, false);
    }

    void format(XmlWriter out, FormatOptions options) {
        XmlWriter.Open element = out.element("nvram").attribute("template", template);
        if (typed) {
            element.choice("type", source.map(StorageSource::location).map(StorageLocation::type))
                    .body(body -> source.ifPresent(place -> place.format(body, options)));
        } else {
            path().ifPresentOrElse(element::text, element::endIfAny);
        }
    }

    /** The file, where it is one on this host. */
    public Optional<String> path() {
        return source.flatMap(StorageSource::path);
    }
}
