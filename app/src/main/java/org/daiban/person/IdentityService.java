package org.daiban.person;

/** An identity service one may enter by (统一身份认证). */
public record IdentityService(String id, String name) {
}
