package org.hyperbean.drivers.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.storage.BackingStore;
import org.hyperbean.documents.storage.ImageFormat;
import org.hyperbean.documents.storage.StorageSource;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The images of a disk, from its own down to the last one that the document knows.
 *
 * @param target the disk's name
 */
record DiskChain(String target, List<Image> images) {
    /** How an image is named by its place: {@code vda[1]}. */
    private static final Pattern INDEXED = Pattern.compile("([^\\[]+)\\[(\\d{1,9})]");

    /** An image and what is below it. */
    record Image(StorageSource source, Optional<ImageFormat> format, Optional<BackingStore> below) {
        String path() {
            return source.path().orElse("");
        }

        boolean hasBelow() {
            return below.filter(BackingStore.Image.class::isInstance).isPresent();
        }
    }

    /** Keeps a copy, so that the value cannot change. */
    DiskChain {
        images = List.copyOf(images);
    }

    static DiskChain of(Disk disk) {
        List<Image> images = new ArrayList<>();
        Optional<BackingStore> below = disk.backing().below();
        images.add(new Image(disk.backing().storage(), disk.driver().format(), below));
        while (below.orElse(null) instanceof BackingStore.Image image) {
            below = image.below();
            images.add(new Image(image.source(), Optional.of(image.format()), below));
        }
        return new DiskChain(disk.target().name().orElse(""), images);
    }

    Image own() {
        return images.getFirst();
    }

    int last() {
        return images.size() - 1;
    }

    Image get(int place) {
        return images.get(place);
    }

    /** The place of an image. */
    int find(String name) {
        return find(name, 0)
                .orElseThrow(
                        () -> failure("could not find image '%s' in chain for '%s'".formatted(name, own().path())));
    }

    /** The place of an image that is below another one. */
    int findBelow(int above, String name) {
        return find(name, above + 1)
                .orElseThrow(() -> failure("could not find image '%s' beneath '%s' in chain for '%s'"
                        .formatted(name, get(above).path(), own().path())));
    }

    private Optional<Integer> find(String name, int first) {
        Matcher indexed = INDEXED.matcher(name);
        if (indexed.matches() && indexed.group(1).equals(target)) {
            int place = Integer.parseInt(indexed.group(2));
            if (place >= images.size()) {
                throw failure(
                        "could not find backing store index '%d' in chain for '%s'".formatted(place, own().path()));
            }
            return place < first ? Optional.empty() : Optional.of(place);
        }
        for (int place = first; place < images.size(); place++) {
            if (images.get(place).path().equals(name)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** What the image above another one says to have it below it. */
    BackingStore asBelow(int place) {
        Image image = get(place);
        return new BackingStore.Image(
                Optional.empty(), image.format().orElse(ImageFormat.RAW), 0, image.source(), image.below());
    }

    /** The chain below the disk's own image, without what stands from an image on and with something in its place. */
    Optional<BackingStore> belowWith(String path, BackingStore instead) {
        BackingStore below = instead;
        int place = find(path) - 1;
        while (place > 0) {
            Image image = get(place);
            below = new BackingStore.Image(
                    Optional.empty(), image.format().orElse(ImageFormat.RAW), 0, image.source(), Optional.of(below));
            place--;
        }
        return Optional.of(below);
    }

    private static LibvirtException failure(String detail) {
        return LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.STORAGE, detail);
    }
}
