"""Names heard in England, Wales, Scotland and Ireland, and of families from the Caribbean."""

from endeavour.demo.population.communities import Community, names

BRITISH = Community(
    key="british",
    share=0.56,
    ethnicities=("WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "MWBC", "MWAS", "MOTH"),
    languages=(),
    at_home=0.0,
    surnames=names(
        "Abbott, Allsop, Archer, Ashworth, Atkins, Bagshaw, Barlow, Barnes, Bates, Beck, Bishop, Blackwell, "
        "Booth, Bowen, Bradshaw, Briggs, Broadbent, Burgess, Butler, Bytheway, Calvert, Chadwick, Chapman, "
        "Clegg, Coates, Cooper, Cox, Crossley, Dale, Dawson, Dixon, Dobson, Duckworth, Eastwood, Elliott, "
        "Fairclough, Farrow, Fielding, Fletcher, Garner, Gibbs, Goddard, Goodall, Gough, Hadley, "
        "Hargreaves, Harrison, Haworth, Heath, Hewitt, Hobbs, Holt, Horton, Howarth, Ingham, Jarvis, "
        "Jefferies, Jenkins, Jessop, Kemp, Kendall, Kirkby, Lambert, Langley, Lees, Lockwood, Lowe, "
        "Marsden, Mellor, Merrick, Metcalfe, Midgley, Milner, Naylor, Newton, Norris, Oldfield, Ormerod, "
        "Palmer, Parr, Peacock, Pickering, Pollard, Priestley, Rawlings, Redfern, Rhodes, Riley, Rowley, "
        "Sharples, Shaw, Sheldon, Slater, Smith, Sowerby, Spencer, Stokes, Sutcliffe, Tatton, Thackray, "
        "Thorpe, Tomlinson, Turnbull, Underhill, Varley, Wainwright, Walton, Webb, Whitaker, Wilcox, "
        "Winterbottom, Woodhouse, Yardley, Yates, Ashby-Cole, Hope-Marsden, Lloyd-Evans, Parr-Whitehead, "
        "d’Arcy"
    ),
    girls=names(
        "Abigail, Ada, Alice, Amber, Amelia, Annabel, Ava, Beatrice, Betsy, Charlotte, Clara, Cora, Daisy, "
        "Darcey, Edith, Eleanor, Elsie, Emma, Erin, Esme, Eva, Evie, Florence, Francesca, Georgia, Harriet, "
        "Heidi, Holly, Iris, Isabelle, Ivy, Jemima, Jodie, Katie, Lacey, Lara, Lola, Lottie, Lucy, Mabel, "
        "Maisie, Margot, Martha, Matilda, Mia, Millie, Mollie, Nancy, Nell, Orla, Penelope, Phoebe, Rosie, "
        "Rowan, Sadie, Scarlett, Sienna, Summer, Tabitha, Thea, Tilly, Violet, Willow, Zoë, Chloë"
    ),
    boys=names(
        "Aaron, Albert, Alexander, Alfie, Archie, Arlo, Arthur, Bailey, Barnaby, Benjamin, Blake, Bobby, "
        "Caleb, Charlie, Dexter, Dylan, Edward, Elliot, Ethan, Felix, Finn, Frankie, Freddie, Gabriel, "
        "George, Grayson, Harrison, Harvey, Henry, Hugo, Isaac, Jack, Jacob, Jago, Jasper, Jenson, Joshua, "
        "Jude, Kit, Leo, Lewis, Liam, Logan, Louie, Lucas, Luke, Mason, Max, Monty, Ned, Oscar, Otis, Otto, "
        "Owen, Ralph, Reggie, Riley, Robin, Ronnie, Rory, Rowan, Rupert, Sam, Stanley, Teddy, Toby, "
        "Wilfred, William"
    ),
    women=names(
        "Alison, Amanda, Amy, Becky, Carly, Catherine, Charlene, Claire, Donna, Emma, Fiona, Gemma, Hannah, "
        "Hayley, Heather, Helen, Jade, Jenny, Joanne, Kate, Kelly, Kerry, Laura, Leanne, Lindsay, Lisa, "
        "Louise, Lucy, Michelle, Natalie, Nicola, Rachel, Rebecca, Sam, Sarah, Sophie, Stacey, Steph, "
        "Tracey, Victoria, Zara"
    ),
    men=names(
        "Adam, Alan, Andrew, Anthony, Ben, Carl, Chris, Craig, Daniel, Darren, David, Dean, Gareth, Gary, "
        "Graham, Ian, Jamie, Jason, John, Kevin, Lee, Luke, Mark, Martin, Matthew, Michael, Neil, Nick, "
        "Paul, Peter, Phil, Rhys, Richard, Rob, Ryan, Scott, Simon, Stephen, Stuart, Tom, Wayne"
    ),
)

IRISH = Community(
    key="irish",
    share=0.03,
    ethnicities=("WIRI", "WBRI"),
    languages=(),
    at_home=0.0,
    surnames=names(
        "Brennan, Byrne, Cullinane, Doherty, Flanagan, Gallagher, Kavanagh, Keogh, McAteer, McGuinness, "
        "Mulligan, Nolan, O’Connell, O’Donnell, O’Neill, O’Shea, Quinn, Sweeney"
    ),
    girls=names("Aoife, Caoimhe, Ciara, Clodagh, Éabha, Niamh, Róisín, Saoirse, Sinéad"),
    boys=names("Cathal, Cillian, Conor, Declan, Eoin, Fionn, Oisín, Seán, Tadhg"),
    women=names("Bernadette, Bríd, Deirdre, Gráinne, Maeve, Mairéad, Orlaith, Siobhán, Úna"),
    men=names("Brendan, Ciarán, Colm, Diarmuid, Gerard, Kieran, Padraig, Ronan, Séamus"),
)

CARIBBEAN = Community(
    key="caribbean",
    share=0.05,
    ethnicities=("BCRB", "MWBC", "MWBC"),
    languages=(),
    at_home=0.0,
    surnames=names(
        "Bailey, Beckford, Blake, Campbell, Clarke-Reid, Dacosta, Downer, Francis, Gayle, Gordon, "
        "Grandison, Hinds, Joseph, Lindo, McKenzie, Morrison, Pinnock, Ricketts, St Louis, Sinclair, "
        "Thompson-Hylton, Weekes"
    ),
    girls=names("Aaliyah, Amaya, Imani, Jada, Kiara, Naomi, Nevaeh, Nia, Renée, Serenity, Shanice, Tiana"),
    boys=names(
        "Andre, Deshawn, Elijah, Isaiah, Jaheim, Jayden, Josiah, Kaiden, Malachi, Micah, Tyrell, Zion"
    ),
    women=names("Angela, Beverley, Dionne, Jacinta, Marcia, Natasha, Paulette, Rochelle, Shanelle, Tamara"),
    men=names("Clive, Courtney, Delroy, Errol, Jermaine, Leon, Marlon, Nathaniel, Tyrone, Winston"),
)
