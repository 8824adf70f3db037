package org.hyperbean.jmx;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Optional;
import java.util.stream.Stream;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanFeatureInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.NotificationEmitter;
import javax.management.StandardEmitterMBean;

/** An MXBean whose descriptions and impacts come from the annotations of its interface. */
final class DescribedMBean extends StandardEmitterMBean {
    private final Class<?> face;

    <T> DescribedMBean(T implementation, Class<T> face, NotificationEmitter emitter) {
        super(implementation, face, true, emitter);
        this.face = face;
    }

    @Override
    protected String getDescription(MBeanInfo info) {
        return text(face.getAnnotation(Description.class), super.getDescription(info));
    }

    @Override
    protected String getDescription(MBeanAttributeInfo info) {
        return getter(info).map(this::text).orElseGet(() -> super.getDescription(info));
    }

    @Override
    protected String getDescription(MBeanOperationInfo info) {
        return method(info).map(this::text).orElseGet(() -> super.getDescription(info));
    }

    @Override
    protected String getDescription(MBeanOperationInfo operation, MBeanParameterInfo info, int sequence) {
        return parameter(operation, sequence)
                .map(parameter -> text(parameter.getAnnotation(Description.class), parameter.getName()))
                .orElseGet(() -> super.getDescription(operation, info, sequence));
    }

    @Override
    protected String getParameterName(MBeanOperationInfo operation, MBeanParameterInfo info, int sequence) {
        return parameter(operation, sequence)
                .map(Parameter::getName)
                .orElseGet(() -> super.getParameterName(operation, info, sequence));
    }

    @Override
    protected int getImpact(MBeanOperationInfo info) {
        boolean reads = method(info)
                .filter(method -> method.isAnnotationPresent(Reads.class))
                .isPresent();
        return reads ? MBeanOperationInfo.INFO : MBeanOperationInfo.ACTION;
    }

    private Optional<Method> getter(MBeanAttributeInfo info) {
        return method((info.isIs() ? "is" : "get") + info.getName());
    }

    private Optional<Method> method(MBeanFeatureInfo info) {
        return method(info.getName());
    }

    private Optional<Method> method(String name) {
        return Stream.of(face.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst();
    }

    private Optional<Parameter> parameter(MBeanOperationInfo operation, int sequence) {
        return method(operation).map(method -> method.getParameters()[sequence]);
    }

    private String text(Method method) {
        return text(method.getAnnotation(Description.class), method.getName());
    }

    private static String text(Description description, String otherwise) {
        return description == null ? otherwise : description.value();
    }
}
