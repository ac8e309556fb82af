package org.daiban.party;

/** What is typed of an owner; the contact may be empty where the owner is registered already. */
public record OwnerDetails(String name, String creditCode, String contact, String phone) {
}
