package org.daiban.rating.web;

import java.util.List;
import org.daiban.rating.FollowUpState;
import org.daiban.rating.Ratings;
import org.daiban.rating.Served;

public record MyRatingsPage(List<Served> served) {
    public MyRatingsPage {
        served = List.copyOf(served);
    }

    public List<Served> toRate() {
        return served.stream().filter(one -> one.rating().isEmpty()).toList();
    }

    public List<Served> rated() {
        return served.stream().filter(one -> one.rating().isPresent()).toList();
    }

    /** Those with an answer to look at. */
    public boolean answered(Served one) {
        return one.followUp().filter(followUp -> followUp.state() == FollowUpState.ANSWERED).isPresent();
    }

    public boolean full() {
        return served.size() == Ratings.SHOWN;
    }
}
