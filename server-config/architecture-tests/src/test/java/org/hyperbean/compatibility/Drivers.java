package org.hyperbean.compatibility;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The driver modules, and which operations their classes implement. */
final class Drivers {
    private static final String PACKAGE = "org.hyperbean.drivers";

    /** The classes of each driver that implement a group of operations. */
    private final SortedMap<String, List<Class<?>>> byDriver = new TreeMap<>();

    Drivers() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(PACKAGE);
        for (JavaClass found : classes) {
            boolean implementsGroup = Probe.operationGroups().stream().anyMatch(found::isAssignableTo);
            if (implementsGroup && !found.getModifiers().contains(JavaModifier.ABSTRACT)) {
                byDriver.merge(driver(found), List.of(found.reflect()), Drivers::join);
            }
        }
    }

    /** The drivers that implement an operation, by the names of their packages. */
    List<String> implementing(Method operation) {
        return byDriver.entrySet().stream()
                .filter(driver -> driver.getValue().stream().anyMatch(type -> implementsIt(type, operation)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean implementsIt(Class<?> type, Method operation) {
        if (!operation.getDeclaringClass().isAssignableFrom(type)) {
            return false;
        }
        try {
            Method found = type.getMethod(operation.getName(), operation.getParameterTypes());
            return !found.getDeclaringClass().equals(operation.getDeclaringClass());
        } catch (NoSuchMethodException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private static String driver(JavaClass found) {
        String below = found.getPackageName().substring(PACKAGE.length() + 1);
        int end = below.indexOf('.');
        return end < 0 ? below : below.substring(0, end);
    }

    private static List<Class<?>> join(List<Class<?>> some, List<Class<?>> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
