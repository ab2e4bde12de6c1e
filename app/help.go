package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/alecthomas/kong"

	"timone/internal/words"
)

// help writes what can be asked for, or what one command takes, in the user's
// language.
func (p *program) help(_ kong.HelpOptions, asked *kong.Context) error {
	node := asked.Selected()
	if node == nil {
		node = asked.Model.Node
	}
	commands, takes := node.Leaves(true), words.CliHelpOptionsShort
	if node.Type != kong.CommandNode || len(node.Children) > 0 {
		takes = words.CliHelpCommandShort
	}
	usage := p.say(words.CliHelpUsage, "command", node.FullPath()+" "+p.say(takes))
	fmt.Fprintf(p.out, "%s\n\n%s\n\n", usage, node.Help)
	if takes == words.CliHelpCommandShort {
		if err := p.helpCommands(commands, asked.Model.Name); err != nil {
			return err
		}
	}
	return p.helpFlags(node)
}

func (p *program) helpCommands(commands []*kong.Node, program string) error {
	fmt.Fprintln(p.out, p.say(words.CliHelpCommands))
	table := p.table()
	for _, command := range commands {
		fmt.Fprintf(table, "  %s\t%s\n", strings.TrimPrefix(command.FullPath(), program+" "), command.Help)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(p.out, "\n%s\n\n", p.say(words.CliHelpMore))
	return nil
}

func (p *program) helpFlags(node *kong.Node) error {
	fmt.Fprintln(p.out, p.say(words.CliHelpOptions))
	table := p.table()
	for _, group := range node.AllFlags(true) {
		for _, flag := range group {
			fmt.Fprintf(table, "  %s\t%s\n", flag.Summary(), p.flagHelp(flag))
		}
	}
	return table.Flush()
}

func (p *program) flagHelp(flag *kong.Flag) string {
	if flag.Name == "help" {
		return p.say(words.CliHelpHelp)
	}
	if len(flag.Envs) > 0 {
		return flag.Help + " ($" + flag.Envs[0] + ")"
	}
	return flag.Help
}

func (p *program) table() *tabwriter.Writer { return tabwriter.NewWriter(p.out, 0, 0, 3, ' ', 0) }
