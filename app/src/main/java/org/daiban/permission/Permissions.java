package org.daiban.permission;

import java.lang.annotation.Annotation;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.identity.Reach;
import org.daiban.identity.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What each running handler declares; nothing is written down a second time. */
@Component
public class Permissions {

    private static final String HOUSE = "org.daiban.";

    private final RequestMappingHandlerMapping handlers;

    Permissions(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    /** By module and address. */
    public List<Permission> all() {
        List<Permission> all = new ArrayList<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith(HOUSE) && !mapping.getPatternValues().contains("/error")) {
                mapping.getPatternValues().forEach(address -> all.add(permission(mapping, handler, address)));
            }
        });
        Collator chinese = Collator.getInstance(Locale.CHINA);
        all.sort(Comparator.comparing(Permission::module, chinese)
                .thenComparing(Permission::address).thenComparing(Permission::submits).thenComparing(Permission::does));
        return all;
    }

    private static Permission permission(RequestMappingInfo mapping, HandlerMethod handler, String address) {
        Does does = handler.getMethodAnnotation(Does.class);
        Allow allow = declared(handler, Allow.class);
        boolean open = handler.getMethodAnnotation(Allow.class) == null && declared(handler, Open.class) != null;
        boolean submits = !mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
        return new Permission(module(handler), does == null ? "" : does.value(), submits,
                address.replaceAll(":[^/]*\\}(?=/|$)", "}"), open, open || allow == null ? Map.of() : reaches(allow));
    }

    /** As the entrance reads it: the method's own declaration first, then its class's. */
    private static <A extends Annotation> A declared(HandlerMethod handler, Class<A> type) {
        A onMethod = handler.getMethodAnnotation(type);
        return onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type);
    }

    private static Map<Role, Reach> reaches(Allow allow) {
        Map<Role, Reach> reaches = new EnumMap<>(Role.class);
        Arrays.stream(allow.value()).forEach(role -> reaches.put(role, allow.ownAccount() ? Reach.ACCOUNT : role.reach()));
        return reaches;
    }

    private static String module(HandlerMethod handler) {
        String inside = handler.getBeanType().getName().substring(HOUSE.length());
        String name = inside.substring(0, inside.indexOf('.'));
        try {
            return Class.forName(HOUSE + name + ".package-info").getAnnotation(ApplicationModule.class).displayName();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("module " + name + " has no package-info", e);
        }
    }
}
