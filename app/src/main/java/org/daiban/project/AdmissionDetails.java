package org.daiban.project;

import java.time.LocalDate;

/**
 * The answers that decide an admission; null where not known yet.
 *
 * @param cityLevel      at least one needed approval is the city's to give
 * @param keyProject     recognised by the city government as a key project
 * @param documentNumber of that recognition; empty where none
 * @param documentDate   null where none
 * @param reason         the officer's own words; asked for where the works are like, but not, those the scheme names
 */
public record AdmissionDetails(Funding funding, Construction construction, Works works, Boolean cityLevel,
                               Boolean keyProject, String documentNumber, LocalDate documentDate, String reason) {

    /** Whose money builds it. */
    public enum Funding {
        PRIVATE("社会投资"),
        CITY_BUDGET("使用市本级统筹财政资金"),
        OTHER_PUBLIC("其他财政资金（例如只用县级财政）");

        private final String label;

        Funding(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 建设性质. */
    public enum Construction {
        NEW("新建"),
        REBUILT("改建"),
        EXTENDED("扩建"),
        NONE("都不是（例如只购置设备）");

        private final String label;

        Construction(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What is built. The scheme's list of works is open (“等工程”): an officer may find others alike, saying why. */
    public enum Works {
        BUILDING("房屋建筑"),
        INFRASTRUCTURE("城市基础设施"),
        ALIKE("其他同类工程（须写明理由）"),
        OTHER("都不是");

        private final String label;

        Works(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
