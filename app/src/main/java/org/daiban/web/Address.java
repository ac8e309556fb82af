package org.daiban.web;

import jakarta.servlet.http.HttpServletRequest;
import org.daiban.sql.Jurisdiction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The full address of a public page, as it stands on paper, in a square picture or in a message. */
@Component
public class Address {

    private final String home;
    private final Sites sites;

    Address(@Value("${daiban.address:}") String home, Sites sites) {
        this.home = home.strip().replaceAll("/+$", "");
        this.sites = sites;
    }

    /** @param request says the host where the installation does not know its own ({@code daiban.address}) */
    public String of(String publicPath, HttpServletRequest request) {
        String host = home.isEmpty() ? asked(request) : home;
        return host + sites.of(Jurisdiction.current()).base() + publicPath;
    }

    private static String asked(HttpServletRequest request) {
        boolean usual = request.getServerPort() == ("https".equals(request.getScheme()) ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort());
    }
}
