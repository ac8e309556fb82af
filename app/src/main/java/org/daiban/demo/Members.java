package org.daiban.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.SignIn;
import org.daiban.membership.Capacity;
import org.daiban.membership.NewAsk;
import org.daiban.party.OwnerDetails;
import org.daiban.person.Proof;

/** People who come for the owners by phone: bound to one, bound to two, and waiting to be compared. */
final class Members {

    private final Doors doors;
    private final Actor officer;
    private final LocalDate today;

    Members(Doors doors, Actor officer, LocalDate today) {
        this.doors = doors;
        this.officer = officer;
        this.today = today;
    }

    void tell(OwnerDetails factory, OwnerDetails hospital, OwnerDetails workshop) {
        bound("13800000031", "叶师傅（演示）", workshop);
        bound("13800000032", "江女士（演示）", factory);
        bound("13800000032", "江女士（演示）", workshop);
        asks("13800000033", "陈小姐（演示）", hospital.name(), hospital.creditCode(), "负责医院项目报建，首席服务官陈志远。");
        asks("13800000034", "刘先生（演示）", "南口示例食品有限公司（演示数据）", "91441402DEMAFREEXR", "");
    }

    private void bound(String phone, String name, OwnerDetails owner) {
        UUID ask = asks(phone, name, owner.name(), owner.creditCode(), "");
        SignIn.as(officer, () -> doors.memberships().confirm(
                officer, ask, today.plusYears(1), "核对过身份证件和授权委托书原件", UUID.randomUUID()).orThrow());
    }

    private UUID asks(String phone, String name, String ownerName, String creditCode, String note) {
        Actor person = doors.persons().enter(Proof.ofPhone(phone));
        UUID[] ask = new UUID[1];
        SignIn.as(person, () -> ask[0] = doors.memberships().ask(person, new NewAsk(name, creditCode, ownerName,
                Capacity.AUTHORISED, note, Optional.of(Scan.ofLetter())), UUID.randomUUID()).orThrow());
        return ask[0];
    }
}
