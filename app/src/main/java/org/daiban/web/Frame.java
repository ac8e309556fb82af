package org.daiban.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.daiban.identity.Actor;

/**
 * What stands around a page, known to every template as {@code frame}.
 *
 * @param path   the path of the request within its jurisdiction, for marking the present entry of the navigation
 * @param query  what the address asks, as it stands there; empty where it asks nothing
 * @param site   whose page it is
 * @param base   what stands before each public path on this page; empty mostly
 * @param actor  who is signed in, or null
 * @param csrf   the token a form must send back
 * @param demo   whether this is the demo profile, which every page says
 * @param opened  whether the present address was asked for and can be asked for again; a form that was refused cannot
 * @param display how the visitor wants pages to look
 * @param notice what the last command did, said once; null mostly
 */
public record Frame(String path, String query, Site site, String base, Actor actor, String csrf, boolean demo, boolean opened, Display display, String notice) {

    public boolean signedIn() {
        return actor != null;
    }

    public boolean at(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /** A public path that turns the large type on or off and comes back to the present page. */
    public String switchSize() {
        String here = query.isEmpty() ? path : path + "?" + query;
        return "/display?size=" + (display.large() ? "usual" : "large") + "&back=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    /** A public path within the jurisdiction this page belongs to. */
    public String link(String publicPath) {
        return base + publicPath;
    }
}
