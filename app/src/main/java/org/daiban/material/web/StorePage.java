package org.daiban.material.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.material.Papers;

/** What an owner keeps for every project. @param projects their names @param matters their names */
public record StorePage(List<Papers.Kept> kept, Map<UUID, String> projects, Map<String, String> matters, LocalDate today) {
}
