fn desk(agents: &[&str]) -> swml::Document {
    swml::swml! {
        answer ;   // at once
        @for &agent in agents { connect to sip(agent)   timeout 20s; }
        play ["silence:0.5","say:Nobody is there, but somebody will call you back as soon as possible"];


      connect to "queue:support"
      transfer_after_bridge {
      play "say:Goodbye"; hangup; }
    }
}
