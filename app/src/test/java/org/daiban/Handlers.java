package org.daiban;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler of ours, as a stranger could list them. */
final class Handlers {

    private Handlers() {
    }

    /**
     * @param pattern with its path variables, e.g. {@code /projects/{id}}
     * @param asking  what tells it from others of the same path, as a form or query would send it; empty mostly
     */
    record Handler(String method, String pattern, String asking, Method code) {
        String name() {
            return method + " " + pattern + (asking.isEmpty() ? "" : " " + asking);
        }

        /** The path with a value in the place of each variable. */
        String path(String value) {
            return pattern.replaceAll("\\{[^/]*}", java.util.regex.Matcher.quoteReplacement(value));
        }

        boolean posts() {
            return method.equals("POST");
        }
    }

    static List<Handler> all(RequestMappingHandlerMapping mapping) {
        List<Handler> handlers = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackageName().startsWith("org.daiban") && !info.getPatternValues().contains("/error")) {
                info.getPatternValues().forEach(pattern -> methods(info).forEach(verb -> handlers.add(
                        new Handler(verb, pattern.replaceAll(":[^/]*\\}(?=/|$)", "}"), asking(info), method.getMethod()))));
            }
        });
        handlers.sort(Comparator.comparing(Handler::name));
        return handlers;
    }

    private static Stream<String> methods(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream().map(RequestMethod::name);
    }

    private static String asking(RequestMappingInfo info) {
        return String.join("&", info.getParamsCondition().getExpressions().stream().map(Object::toString).sorted().toList());
    }
}
